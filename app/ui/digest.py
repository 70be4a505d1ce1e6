"""What stands for a text in the names of files and sockets."""

from __future__ import annotations

from PySide6.QtCore import QCryptographicHash


def digest(text: str) -> str:
    """SHA-256 in hexadecimal digits. By Qt, which is there: Python's brings all of OpenSSL into memory."""
    made = QCryptographicHash.hash(text.encode(), QCryptographicHash.Algorithm.Sha256)
    return made.toHex().toStdString()
