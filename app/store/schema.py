"""What tells a workspace file from any other, and which of its versions this program knows."""

APPLICATION_ID = 0x48445354
VERSION = 2
