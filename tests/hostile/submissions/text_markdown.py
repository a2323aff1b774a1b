# hostile: text-markdown | tables, links, code fences and workflow commands | due: raised | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    raise ValueError("```\n| passed |\n[x](javascript:alert(1)) ![x](http://evil) ::error::x\n::set-output name=score::100\n***")
