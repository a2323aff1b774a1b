# hostile: lie-bytes | bytes and memory views where numbers are due | due: failed | exercise: softmax
def softmax(z):
    return memoryview(bytes(z.size * 8))
