"""The base of every content model."""

from __future__ import annotations

from pydantic import BaseModel, Extra


class Content(BaseModel):
    """Frozen, and strict about keys: a typing mistake in a file is an error and not a silence."""

    class Config:
        frozen = True
        extra = Extra.forbid
