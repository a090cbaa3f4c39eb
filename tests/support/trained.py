"""What training made, taken out of the model that all tests share: to train once more would cost half a minute."""

from __future__ import annotations

import tarfile
from pathlib import Path

from bot.understanding import alarm, model


def unpack(archive: Path, folder: Path) -> Path:
    """The arrays of understanding and alarm, written from a trained model into a folder, which is returned."""
    wanted = {alarm.FILE, model.FILE}
    with tarfile.open(archive) as packed:
        members = [one for one in packed.getmembers() if Path(one.name).name in wanted]
        assert {Path(one.name).name for one in members} == wanted, f"{archive.name} lacks some of {wanted}"
        for member in members:
            content = packed.extractfile(member)
            assert content is not None
            (folder / Path(member.name).name).write_bytes(content.read())
    return folder
