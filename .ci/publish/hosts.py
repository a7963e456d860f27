"""Servers on this machine that a site can be published to through rclone."""

import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

SECRET = "not-for-anybody-else"


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def read_tree(folder):
    """Every file below a folder, with its bytes."""
    folder = Path(folder)
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


class Host:
    """A server, and the environment that tells rclone of it; secrets are nowhere else."""

    name = ""
    path = "site"

    def __init__(self, folder, environment):
        self.port = free_port()
        self.store = Path(folder) / self.name
        self.store.mkdir()
        # rclone 1.60 does not start where this is set.
        environment.pop("AWS_CA_BUNDLE", None)
        self.environment = environment | {
            f"RCLONE_CONFIG_HOST_{key}": value for key, value in self.settings().items()
        } | {"RCLONE_CONFIG": str(self.store.parent / "none.conf")}
        self.process = subprocess.Popen(self.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wait()
        self.prepare()

    def wait(self):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with socket.socket() as trial:
                if trial.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        sys.exit(f"{self.name} does not listen")

    def prepare(self):
        pass

    def tree(self):
        return read_tree(self.store / self.path)

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def obscured(self):
        return subprocess.run(["rclone", "obscure", SECRET], capture_output=True, text=True, check=True).stdout.strip()


class WebDAV(Host):
    name = "webdav"

    def settings(self):
        return {"TYPE": "webdav", "URL": f"http://127.0.0.1:{self.port}", "VENDOR": "other", "USER": "desk",
                "PASS": self.obscured()}

    def command(self):
        return ["rclone", "serve", "webdav", "--addr", f"127.0.0.1:{self.port}", "--user", "desk", "--pass", SECRET,
                "--dir-cache-time", "0s", str(self.store)]


class SFTP(Host):
    name = "sftp"

    def settings(self):
        return {"TYPE": "sftp", "HOST": "127.0.0.1", "PORT": str(self.port), "USER": "desk", "PASS": self.obscured(),
                "SHELL_TYPE": "none"}

    def command(self):
        return ["rclone", "serve", "sftp", "--addr", f"127.0.0.1:{self.port}", "--user", "desk", "--pass", SECRET,
                "--dir-cache-time", "0s", str(self.store)]


class S3(Host):
    name = "s3"
    path = "bucket/site"

    def settings(self):
        return {"TYPE": "s3", "PROVIDER": "Other", "ENDPOINT": f"http://127.0.0.1:{self.port}", "REGION": "us-east-1",
                "ACCESS_KEY_ID": "desk", "SECRET_ACCESS_KEY": SECRET, "FORCE_PATH_STYLE": "true"}

    def command(self):
        return [sys.executable, str(Path(sys.executable).parent / "moto_server"), "-H", "127.0.0.1", "-p", str(self.port)]

    def prepare(self):
        subprocess.run(["rclone", "mkdir", "host:bucket"], env=self.environment, check=True, capture_output=True)

    def tree(self):
        copy = self.store / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        subprocess.run(["rclone", "copy", "host:bucket/site", str(copy)], env=self.environment, check=True,
                       capture_output=True)
        return read_tree(copy)


HOSTS = [WebDAV, SFTP, S3]
