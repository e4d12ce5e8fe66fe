"""A mail server for tests: prints its port, then does what its argument says until standard input ends.

accept | greylist (451 to RCPT) | unknown (550 to RCPT) | refuse-data (554 to the mail) |
drop-greeting | drop-rcpt | drop-data (closes amid the mail) | drop-answer (takes all, says nothing)
Mails that were taken are printed as their Message-ID, a line each.
"""
import re, socket, sys, threading

mode = sys.argv[1]
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)


def talk(connection):
    stream = connection.makefile("rwb")

    def say(text):
        stream.write(text.encode() + b"\r\n")
        stream.flush()

    if mode == "drop-greeting":
        return
    say("220 test ESMTP")
    while line := stream.readline():
        word = line.strip().upper()
        if word.startswith(b"EHLO"):
            say("250-test")
            say("250 8BITMIME")
        elif word.startswith(b"RCPT"):
            if mode == "drop-rcpt":
                return
            answers = {"greylist": "451 4.7.1 try later", "unknown": "550 5.1.1 no such user"}
            say(answers.get(mode, "250 ok"))
        elif word == b"DATA":
            say("354 go on")
            mail = b""
            while not mail.endswith(b"\r\n.\r\n"):
                piece = stream.readline()
                if not piece:
                    return
                mail += piece
                if mode == "drop-data" and len(mail) > 200:
                    connection.shutdown(socket.SHUT_RDWR)
                    return
            if mode != "refuse-data":
                print(re.search(rb"(?m)^Message-ID: (\S+)", mail).group(1).decode(), flush=True)
            if mode == "drop-answer":
                return
            say("554 5.7.1 not wanted" if mode == "refuse-data" else "250 2.0.0 taken")
        elif word == b"QUIT":
            say("221 bye")
            return
        else:
            say("250 ok")


def serve():
    while True:
        connection, _ = server.accept()
        with connection:
            try:
                talk(connection)
            except OSError:
                pass


threading.Thread(target=serve, daemon=True).start()
sys.stdin.read()
