def conv_output_size(n, f, p=0, s=1):
    total = 0

    def advance(room):
        nonlocal total
        total = room // s + 1
        return total

    class Room:
        left = n + 2 * p - f

    if s < 1 or p < 0 or Room.left < 0:
        raise ValueError("the filter does not fit")
    [advance(room) for room in (Room.left,)]
    return total
