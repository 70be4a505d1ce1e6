"""A hundred names that would be more than a name: each of `HOSTILE` in each of `TWISTS`."""

from __future__ import annotations

HOSTILE = [
    "Ann, eve@example.com",
    'Ann" <eve@example.com>',
    "Ann\r\nBcc: eve@example.com",
    "Ann\nBcc: eve@example.com\n\nbody",
    "=?utf-8?q?Ann=0ABcc=3A_eve=40example=2Ecom?=",
    "Ann\x00\x1b[31m",
    "\u202eeve@example.com <nnA",
    "Ann\u2028Bcc: eve@example.com",
    "<img src=x onerror=alert(1)>",
    "Ann;eve@example.com,",
    "(Ann) :eve@example.com;",
    "\ud800Ann",
    "Ann\x85Bcc: eve@example.com",
    "Ann\\",
    'Ann"',
    "Ann\x0bBcc: eve@example.com",
    "名" * 100,
    "Ann " * 100,
    "",
    ".",
]
TWISTS = ["{}", "{}\r\nX-Evil: 1", "To: {}", "{}, mallory@example.com", "\t{}\r"]
