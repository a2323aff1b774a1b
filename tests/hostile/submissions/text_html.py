# hostile: text-html | a script and an image for whoever reads a page | due: raised | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    raise ValueError("<script>alert(1)</script><img src=x onerror=alert(1)>&lt;]]>--><!--")
