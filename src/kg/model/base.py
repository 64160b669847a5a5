"""What all our values have in common: frozen, closed, and sure of their spans."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from kg.text.dates import is_partial_date

__all__ = ["PartialDate", "Term", "Value"]


class Value(BaseModel):
    """A frozen value that refuses unknown fields; picklable, comparable, hashable."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants")


def _partial_date(value: str) -> str:
    if not is_partial_date(value):
        raise ValueError(f"{value!r} is no partial date; write 2020, 2020-02, 2020-02-24, or --02-24 where no year is printed")
    return value


PartialDate = Annotated[str, AfterValidator(_partial_date), Field(examples=["2020-02-24", "2020-02", "2020", "--02-24"])]
"""A date with the precision printed; see :mod:`kg.text.dates`."""

Term = Annotated[str, Field(min_length=1, examples=["2020-2025", "khóa XIV"])]
"""The term of a body as printed, dashes and spaces normalised. It is never the mandate of a person."""
