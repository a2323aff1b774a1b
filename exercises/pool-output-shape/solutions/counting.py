def pool_output_shape(input_shape: tuple[int, int, int], f: int, s: int | None = None) -> tuple[int, ...]:
    *sides, channels = input_shape
    step = f if s is None else s
    if step < 1:
        raise ValueError(f"stride {step}")
    places = [len(range(f, n + 1, step)) for n in sides]
    if not all(places):
        raise ValueError(f"a window of {f} does not fit into {sides}")
    return (*places, channels)
