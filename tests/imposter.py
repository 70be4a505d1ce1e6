"""A server that only claims to be the one that is meant, and a certificate that it has signed itself."""

from __future__ import annotations

import datetime
import socket
import ssl
import struct
from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "127.0.0.2"
"""An address of this machine that the program takes for another one, as it does all but a few."""
GIVE_ME_THE_PASSWORD = struct.pack("!cII", b"R", 8, 3)
GIVE_ME_ITS_MD5 = struct.pack("!cII4s", b"R", 12, 5, b"salt")


class Fake:
    """Takes connections one after the other and keeps all that it is told."""

    def __init__(self, question: bytes, certificate: Path | None) -> None:
        self.told = b""
        self._question = question
        self._tls = None
        if certificate is not None:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(certificate)
        self._door = socket.create_server((HOST, 0))
        self.port: int = self._door.getsockname()[1]
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._door.accept()
            except OSError:
                return
            with client, suppress(OSError):
                self._talk(client)

    def _talk(self, client: socket.socket) -> None:
        first = client.recv(4096)
        self.told += first
        if first == struct.pack("!II", 8, 80877103):  # may we speak TLS?
            client.sendall(b"S" if self._tls else b"N")
            if self._tls:
                with self._tls.wrap_socket(client, server_side=True) as safe:
                    self.told += safe.recv(4096)
                    self._ask(safe)
                return
            self.told += client.recv(4096)
        self._ask(client)

    def _ask(self, client: socket.socket) -> None:
        client.sendall(self._question)
        while more := client.recv(4096):
            self.told += more


def self_signed(folder: Path) -> Path:
    """One that it has signed itself, for this very host."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "server.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return file
