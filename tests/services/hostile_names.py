"""A hundred names with which somebody might try to reach beyond the place where a name stands."""

ADDRESSES = ("ann@evil.example", "Ann, evil@x.example", "mailto:ann@evil.example", "ann＠evil.example")
LINKS = (
    "http://evil.example/x",
    "HTTPS://EVIL.EXAMPLE",
    "www.evil.example",
    "evil.example/login",
    "javascript:alert(1)",
    "data:text/html,<b>x</b>",
    "file:///etc/hostname",
    "[click](http://evil.example)",
    "![x](https://evil.example/p.png)",
    "<http://evil.example|Pay>",
    "evil。example",
)
MENTIONS = (
    "@channel", "@here", "@everyone", "<!here>", "<!channel>", "<!everyone>", "<@U012AB3CD>", "<#C024BE7LR>",
    "<@&1234>", "＠everyone", "hello @channel now",
)  # fmt: skip
MARKUP = (
    "<b>Ann</b>",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "</p></div><h1>Free</h1>",
    '"><a href="http://evil.example">x</a>',
    "' onmouseover='alert(1)",
    "&lt;b&gt;",
    "&#64;channel",
    "<style>*{display:none}</style>",
    "<!-- ",
    "]]>",
    "{hire}",
    "{task}",
    "{0.__class__}",
    "{person!r}",
    "%(name)s",
    "${HOME}",
    "{{7*7}}",
)
LINES = tuple(
    f"Ann{end}{line}"
    for end in ("\r\n", "\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c")
    for line in (
        "Bcc: evil@x.example",
        "Subject: pay now",
        "ATTENDEE:mailto:evil@x.example",
        "END:VTODO",
        "\n<b>body</b>",
    )
)
STEERING = (
    "\u202eevil\u202c", "\u2066left\u2069", "\u2067right", "Ann\u200f\u200e", "\u061cAnn", "\x1b[31mred\x1b[0m",
    "Ann\x00Bob", "A\u0300" * 20, "\U000e0041tag", "Ann\\nBob", "Ann;ROLE=CHAIR", 'Ann":mailto:x',
)  # fmt: skip
SCRIPTS = ("محمد العلي", "שרה כהן", "王小明", "नीलम", "Zoë 👩‍💻 Lambert", "x" * 400)
NAMES = (*ADDRESSES, *LINKS, *MENTIONS, *MARKUP, *LINES, *STEERING, *SCRIPTS)
