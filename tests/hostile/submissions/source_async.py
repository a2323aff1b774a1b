# hostile: source-async | an answer that is a coroutine, a generator and a class at once | due: failed|raised | exercise: conv-output-size
async def conv_output_size(n, f, p=0, s=1):
    return 4


class Later:
    async def __aenter__(self):
        yield 4


async def conv_output_size(n, f, p=0, s=1):
    async with Later() as later:
        return later


def conv_output_size(n, f, p=0, s=1):
    yield 4
