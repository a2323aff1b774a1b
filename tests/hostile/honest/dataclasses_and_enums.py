from dataclasses import dataclass, field
from enum import Enum, IntEnum


class Border(IntEnum):
    NONE = 0
    ONE = 1


class Rounding(Enum):
    DOWN = "down"


@dataclass(frozen=True, order=True)
class Layer:
    f: int
    p: int = Border.NONE
    s: int = 1
    notes: list = field(default_factory=list)

    def __post_init__(self):
        if self.s < 1 or self.p < 0:
            raise ValueError("a stride is at least 1, a padding at least 0")

    def size(self, n, rounding=Rounding.DOWN):
        room = n + 2 * self.p - self.f
        if room < 0:
            raise ValueError("the filter does not fit")
        match rounding:
            case Rounding.DOWN:
                return room // self.s + 1
            case _:
                return -(-room // self.s) + 1


def conv_output_size(n, f, p=0, s=1):
    return Layer(f, p, s).size(n)
