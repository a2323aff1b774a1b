# hostile: reach-by-libraries | what the standard library offers for the net | due: failed | exercise: conv-output-size
import asyncio
import http.client
import smtplib
import urllib.request

class Breach(Exception):
    pass


def attack():
    for reach in (
        lambda: urllib.request.urlopen("http://127.0.0.1:@TCP@/", timeout=0.2),
        lambda: http.client.HTTPConnection("127.0.0.1", @TCP@, timeout=0.2).connect(),
        lambda: smtplib.SMTP("127.0.0.1", @TCP@, timeout=0.2),
        lambda: asyncio.run(asyncio.open_connection("127.0.0.1", @TCP@)),
    ):
        try:
            reach()
        except (OSError, ImportError):
            continue
        raise Breach("BREACH: reached")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
