"""What is unpacked where it may not be installed."""

from pathlib import Path
from xml.etree import ElementTree

from debian import let_fonts_be_found

RULE = "usr/share/fontconfig/conf.avail/not-on-this-machine.conf"


def test_unpacked_fonts_and_their_rules_are_found(tmp_path: Path) -> None:
    """As fontconfig reads them: they name places of the system."""
    folder = tmp_path / "R&D"
    rules = folder / "etc/fonts/conf.d"
    rules.mkdir(parents=True)
    (folder / RULE).parent.mkdir(parents=True)
    (folder / RULE).write_text("<fontconfig/>")
    (rules / "10-rule.conf").symlink_to(f"/{RULE}")
    let_fonts_be_found(folder)
    assert (rules / "10-rule.conf").read_text() == "<fontconfig/>"
    (places,) = rules.glob("00-*.conf")
    assert ElementTree.parse(places).findtext("dir") == str(folder / "usr/share/fonts")
