"""Nothing is sent: a whole session of the window without one attempt to reach anybody (P26)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.window_for_tests import shop_file

ROOT = Path(__file__).parents[2]

SESSION = """
import socket, sys
from pathlib import Path

tried = []

def note(name):
    def refuse(self, address, *rest):
        tried.append((name, address))
        raise OSError("sockets are blocked")
    return refuse

for name in ("connect", "connect_ex", "sendto", "bind"):
    setattr(socket.socket, name, note(name))

def look_up(*address, **_rest):
    tried.append(("getaddrinfo", address))
    raise OSError("sockets are blocked")

socket.getaddrinfo = socket.create_connection = look_up

from desktop.app import settle, without_screen

home, shop, sample = map(Path, sys.argv[1:])
program = without_screen(home)
program.appearance.put_on()
program.open(shop)
window = program.window
settle(program, 0.3)
for key in ("customers", "segments", "interactions", "import", "history", "settings"):
    window.go(key)
    settle(program, 0.2)
window.context.open_customer(window.context.shop.query("SELECT min(id) FROM customer")[0][0])
window._strip.search.setText("1380")
settle(program, 0.3)
window._open_help(); window._open_about(); window._open_shortcuts(); window._open_palette()
settle(program, 0.3)
window.context.import_files([str(sample)])
settle(program, 0.5)
window.page("import")._commit()
settle(program, 0.5)
window._undo()
window._back_up()
settle(program, 0.5)
for language, mode in (("zh", "dark"), ("en", "light")):
    program.choose_language(language)
    program.appearance.choose_theme(mode)
    settle(program, 0.2)
imported = window.context.shop.query("SELECT count(*) FROM change_set WHERE deed LIKE '%import%'")[0][0]
window.close()
program.close_shop()
print(imported, tried)
"""


def session(folder: Path, *before: str) -> str:
    home = folder / "home"
    home.mkdir()
    script = folder / "session.py"
    script.write_text(SESSION, encoding="utf-8")
    sample = ROOT / "resources" / "samples" / "taobao_orders.csv"
    words = [*before, sys.executable, str(script), str(home), str(shop_file(folder)), str(sample)]
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "REGULARS_HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "PYTHONIOENCODING": "utf-8",
    }
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_a_session_with_blocked_sockets_never_tries(tmp_path: Path) -> None:
    assert session(tmp_path).strip() == "1 []"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace, which sees what Qt itself would do")
def test_the_system_sees_no_connection_either(tmp_path: Path) -> None:
    """Sockets inside this computer are allowed: the door for a second program, the screen."""
    log = tmp_path / "calls"
    session(tmp_path, "strace", "-f", "-qq", "-o", str(log), "-e", "trace=connect,sendto,bind", "--")
    calls = [line for line in log.read_text("utf-8", "replace").splitlines() if "AF_" in line]
    assert [line for line in calls if "AF_UNIX" not in line and "AF_NETLINK" not in line] == []
