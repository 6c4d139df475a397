#!/usr/bin/env python3
"""Sets up, runs, tests and builds Regulars: `python dev.py` says how.

Standard library only. The second call finds a stamp in .venv and goes straight to work.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("Regulars needs Python 3.11 or newer; this is Python {}.{}.".format(*sys.version_info))

import hashlib
import shutil
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
I18N = ROOT / "resources" / "i18n"
REQUIREMENTS = {"run": ROOT / "requirements.txt", "dev": ROOT / "requirements-dev.txt"}  # dev holds run's, too
SYSTEM_CHECK = 1  # raise it when LIBRARIES or the fonts change: every machine is then looked at again
INSTALLED_LIMIT_MB = 320

USAGE = """\
python dev.py run [-- ARGUMENTS]  open the window on a demo shop; with arguments, `python -m desktop ARGUMENTS`
python dev.py test [ARGUMENTS]    ruff, mypy and the tests; arguments go to pytest
python dev.py shots FOLDER        every page in English and Chinese, light and dark, as PNG files
python dev.py bench [ARGUMENTS]   the benchmarks
python dev.py build               the frozen program in dist/, and its smoke test
python dev.py i18n                collect and compile the translations; fails on an unfinished text
python dev.py setup [system|dev]  only what the others do first: system libraries, .venv, packages"""

LIBRARIES = {  # what Qt's widgets, its xcb plugin and its network module link to: library, package of Debian and Ubuntu
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
CHINESE_FONTS = ("cjk", "wqy", "sourcehan", "droidsansfallback", "uming", "ukai", "msyh", "simsun", "pingfang")
FONT_PACKAGE = "fonts-wqy-microhei"  # 5 MB; Noto's is 60

ALLOWED_ON_STDERR = (  # lines of the frozen program that are no fault of ours
    "This plugin does not support ",  # Qt's offscreen plugin: raise(), propagateSizeHints()
    "QStandardPaths: XDG_RUNTIME_DIR not set",  # a CI machine without a login
    "QStandardPaths: runtime directory ",
    "libEGL warning: ",  # no graphics card
    "Matplotlib is building the font cache",  # once per machine
)


class Stop(Exception):
    """Ends dev.py with a sentence and exit status 1."""


def main(arguments: list[str]) -> int:
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command in ("-h", "--help", "help"):
        print(USAGE)
        return 0
    if command not in COMMANDS:
        print(f"dev.py: unknown command {command!r}\n\n{USAGE}" if command else USAGE, file=sys.stderr)
        return 2
    try:
        return COMMANDS[command](rest[1:] if rest[:1] == ["--"] else rest)
    except Stop as stop:
        print(f"dev.py: {stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


# Commands


def run(arguments: list[str]) -> int:
    set_up("run")
    compile_translations()
    return become([str(PYTHON), "-m", "desktop", *(arguments or ["--demo"])], environment(headless=False))


def test(arguments: list[str]) -> int:
    set_up("dev")
    compile_translations()
    typed = [name for name in ("dev.py", "desktop") if (ROOT / name).exists()]
    steps = {
        "ruff": ["ruff", "check", "."],
        "format": ["ruff", "format", "--check", "."],
        "mypy": ["mypy", *typed],
        "pytest": ["pytest", *arguments],
    }
    status = {name: step(name, [str(PYTHON), "-m", *words]) for name, words in steps.items()}
    return verdict(status)


def shots(arguments: list[str]) -> int:
    if not arguments:
        print("dev.py shots: name the folder for the pictures", file=sys.stderr)
        return 2
    set_up("run")
    compile_translations()
    return call([str(PYTHON), "-m", "desktop.shots", *arguments], environment())


def bench(arguments: list[str]) -> int:
    set_up("dev")
    compile_translations()
    return call([str(PYTHON), "-m", "tests.benchmarks", *arguments], environment())


def build(arguments: list[str]) -> int:
    set_up("build")
    compile_translations()
    folders = ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build")]
    command = [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *folders, *arguments]
    status = {"pyinstaller": step("pyinstaller", [*command, "build.spec"])}
    if status["pyinstaller"] == 0:
        program = ROOT / "dist" / "Regulars"
        status |= try_frozen(program)
        status["installer"] = make_installer(program)
    return verdict(status)


def i18n(arguments: list[str]) -> int:
    set_up("run")
    I18N.mkdir(parents=True, exist_ok=True)
    collect_texts()
    compile_translations()
    sources = {path.name: path.read_text("utf-8") for path in sorted(I18N.glob("*.ts"))}
    faults = [f"{name}: {text}" for name, source in sources.items() for text in unfinished(source)]
    faults += [f"{name}: {text}" for name, source in sources.items() for text in misplaced(source)]
    faults += uncollected(ROOT / "desktop", sources["regulars_zh_CN.ts"])
    print(*faults, f"FAILED: {len(faults)} texts" if faults else "ok: i18n", sep="\n")
    return 1 if faults else 0


def setup(arguments: list[str]) -> int:
    if arguments == ["system"]:
        check_system()
    else:
        set_up("dev" if arguments == ["dev"] else "run")
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "shots": shots,
    "bench": bench,
    "build": build,
    "i18n": i18n,
    "setup": setup,
}


# Set-up: the system, .venv, the packages


def set_up(purpose: str) -> None:
    """Make .venv fit for a purpose: "run", "dev" (everything that tests need) or "build" (that and binutils)."""
    packages = "run" if purpose == "run" else "dev"
    stamp = VENV / f"regulars-{purpose}.stamp"
    requirements = REQUIREMENTS[packages].read_bytes()
    if PYTHON.exists() and read(stamp) == stamp_text(requirements, venv_settings()):
        return
    check_system()
    if not works([str(PYTHON), "-m", "pip", "--version"]):
        done(".venv", [sys.executable, "-m", "venv", "--clear", str(VENV)])
    if purpose == "build":
        check_build_system()
    expected = stamp_text(requirements, venv_settings())
    if read(VENV / f"regulars-{packages}.stamp") != expected:
        say(f"installing the packages of {REQUIREMENTS[packages].name} (the first time this may take some minutes)")
        pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-qq"]
        done("packages", [*pip, "--require-hashes", "-r", str(REQUIREMENTS[packages])])
        write(VENV / f"regulars-{packages}.stamp", expected)
        if packages == "dev":
            write(VENV / "regulars-run.stamp", stamp_text(REQUIREMENTS["run"].read_bytes(), venv_settings()))
    write(stamp, expected)


def venv_settings() -> str:
    return read(VENV / "pyvenv.cfg")


def stamp_text(requirements: bytes, venv_settings: str) -> str:
    """What .venv was made for; it is made again when this changes."""
    settings = dict(line.partition(" = ")[::2] for line in venv_settings.splitlines())
    parts = (str(SYSTEM_CHECK), settings.get("version", ""), hashlib.sha256(requirements).hexdigest())
    return " ".join(parts)


def check_system() -> None:
    """On Linux: install, or name, the system packages that are missing."""
    if not sys.platform.startswith("linux"):
        return
    missing = missing_libraries(LIBRARIES)
    packages = {LIBRARIES[name] for name in missing}
    if not can_import("ensurepip"):
        packages.add(f"python3.{sys.version_info[1]}-venv")
    if not has_chinese_font(font_names()):
        packages.add(FONT_PACKAGE)
    install_system(packages)


def check_build_system() -> None:
    """What PyInstaller needs beside its package: objdump, and Python as a shared library."""
    if not sys.platform.startswith("linux"):
        return
    packages = {"binutils"} if shutil.which("objdump") is None else set()
    version = venv_settings().partition("version = 3.")[2].partition(".")[0]
    if not works([str(PYTHON), "-c", f"import ctypes; ctypes.CDLL('libpython3.{version}.so.1.0')"]):
        packages.add(f"libpython3.{version}")
    install_system(packages)


def install_system(packages: Iterable[str]) -> None:
    names = sorted(packages)
    if not names:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *names]
    if shutil.which("apt-get") is None:
        raise Stop(f"these are missing (by their names in Debian): {' '.join(names)}. Please install them.")
    if os.geteuid() != 0:
        raise Stop(f"system packages are missing. Please run this, then try again:\nsudo {' '.join(install)}")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    say(f"installing system packages: {' '.join(names)}")
    done("list of system packages", ["apt-get", "update", "-qq"])
    done("system packages", install, quiet=True)


def missing_libraries(names: Iterable[str]) -> list[str]:
    import ctypes

    missing = []
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    return missing


def font_names() -> Iterable[str]:
    for folder in FONT_FOLDERS:
        for _, _, files in os.walk(Path(folder).expanduser(), followlinks=True):
            yield from files


def has_chinese_font(names: Iterable[str]) -> bool:
    plain = (name.lower().replace("-", "") for name in names)
    return any(word in name for name in plain for word in CHINESE_FONTS)


def can_import(name: str) -> bool:
    from importlib.util import find_spec

    return find_spec(name) is not None


# Translations


def compile_translations() -> None:
    """Make the .qm files that are missing or older than their .ts."""
    for source in sorted(I18N.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        fresh = compiled.with_suffix(f".{os.getpid()}.qm.new")
        done(f"lrelease {source.name}", [qt_tool("lrelease"), str(source), "-silent", "-qm", str(fresh)])
        fresh.replace(compiled)


def collect_texts() -> None:
    """Bring the .ts files up to date with desktop/."""
    import tempfile

    languages: dict[str, list[str]] = {"zh_CN": [], "en": ["-pluralonly"]}  # English needs its plurals only
    common = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"]
    with tempfile.TemporaryDirectory(prefix="regulars-") as folder:
        for number, path in enumerate(sorted((ROOT / "desktop").rglob("*.py"))):
            copy = Path(folder) / f"{number:04}.py"
            copy.write_text(plain_translate(path.read_text("utf-8")), "utf-8")
        for language, options in languages.items():
            target = ["-target-language", language, "-ts", str(I18N / f"regulars_{language}.ts")]
            copies = Path(folder) / "files.lst"
            copies.write_text("\n".join(str(copy) for copy in sorted(Path(folder).glob("*.py"))), "utf-8")
            done(f"lupdate {language}", [qt_tool("lupdate"), f"@{copies}", *common, *options, *target])


def plain_translate(source: str) -> str:
    """Python source as lupdate reads it right.

    After `QCoreApplication.translate(…)` lupdate 6.12 puts the method's later `self.tr(…)` into a context
    "QCoreApplication.self", where no one looks for them; after a plain `translate(…)` it does not.
    """
    import re

    return re.sub(r"\b\w+(?:\.\w+)*\.translate\(", "translate(", source)


def unfinished(source: str) -> list[str]:
    """The texts of a .ts file that lack a translation, each with its context."""
    from xml.etree import ElementTree

    found = []
    for context in ElementTree.fromstring(source).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [translation, *translation.iter("numerusform")] if translation is not None else []
            texts = [form.text or "" for form in (forms[1:] or forms)]
            if not texts or "" in texts or forms[0].get("type") == "unfinished":
                found.append(f"{context.findtext('name')}: {message.findtext('source')!r}")
    return found


def misplaced(source: str) -> list[str]:
    """The contexts of a .ts file that are no class: lupdate saw `page.tr(…)`, and no one will look there."""
    from xml.etree import ElementTree

    names = [context.findtext("name") or "" for context in ElementTree.fromstring(source).iter("context")]
    return [f"{name}: not a class; call tr on self, or translate with a context" for name in names if "." in name]


def uncollected(package: Path, source: str) -> list[str]:
    """The texts given to tr or translate that a .ts file does not hold: lupdate reads no f-string, for one."""
    import ast
    from xml.etree import ElementTree

    known = {message.findtext("source") for message in ElementTree.fromstring(source).iter("message")}
    found = []
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            place = {"tr": 0, "translate": 1}.get(name, len(node.args))
            for argument in node.args[place : place + 1]:
                text = argument.value if isinstance(argument, ast.Constant) else ""
                if isinstance(text, str) and text and text not in known:
                    found.append(f"{path.relative_to(package.parent)}:{node.lineno}: lupdate overlooks {text!r}")
    return found


def qt_tool(name: str) -> str:
    suffix = ".exe" if os.name == "nt" else ""
    for package in VENV.glob("[Ll]ib*/**/site-packages/PySide6"):
        for path in (package / (name + suffix), package / "Qt" / "libexec" / (name + suffix)):
            if path.exists():
                return str(path)
    raise Stop(f"{name} is not in .venv; delete .venv and try again")


# The frozen program


def try_frozen(program: Path) -> dict[str, int]:
    """Run the frozen program's own round from a folder with a Chinese name and a space; judge what it says."""
    import subprocess
    import tempfile

    size = sum(path.stat().st_size for path in program.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6
    with tempfile.TemporaryDirectory(prefix="regulars-", ignore_cleanup_errors=True) as folder:
        place = Path(folder) / "熟客 试用"
        shutil.copytree(program, place, symlinks=True)
        entry = place / ("regulars-cli.exe" if os.name == "nt" else "regulars-cli")
        home = environment() | {"REGULARS_HOME": str(Path(folder) / "数据 夹")}
        home.pop("PYTHONPATH", None)
        start = time.perf_counter()
        try:
            answer = subprocess.run([str(entry), "smoke"], capture_output=True, env=home, cwd=folder, timeout=300)
        except subprocess.TimeoutExpired:
            raise Stop("smoke: no answer after 300 s") from None
        seconds = time.perf_counter() - start
    out, err = (text.decode("utf-8", "backslashreplace").strip() for text in (answer.stdout, answer.stderr))
    unexpected = unexpected_lines(err)
    print(*(line for line in (out, err) if line), sep="\n")
    say(f"smoke: exit {answer.returncode}, {len(unexpected)} unexpected lines on stderr, {seconds:.1f} s")
    say(f"installed size: {size:.0f} MB of {INSTALLED_LIMIT_MB}")
    faults = {"smoke": answer.returncode, "stderr": len(unexpected), "size": size > INSTALLED_LIMIT_MB}
    return {name: int(bool(fault)) for name, fault in faults.items()}


def make_installer(program: Path) -> int:
    """On Windows, the installer in dist/; elsewhere its script is only checked, with an empty program."""
    import tempfile
    import tomllib

    makensis = shutil.which("makensis")
    if makensis is None:
        say("installer: left out, makensis (NSIS) is not on the PATH")
        return 0
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    name = f"Regulars-{version}-x64.exe"
    script = str(ROOT / "resources" / "installer" / "regulars.nsi")
    options = [makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", f"-DVERSION={version}"]
    if os.name == "nt":
        return step("installer", [*options, f"-DSOURCE={program}", f"-DOUTPUT={ROOT / 'dist' / name}", script])
    with tempfile.TemporaryDirectory(prefix="regulars-") as folder:
        source = Path(folder) / "program"
        source.mkdir()
        (source / "Regulars.exe").touch()
        target = Path(folder) / name
        return step("installer script", [*options, f"-DSOURCE={source}", f"-DOUTPUT={target}", script])


def unexpected_lines(text: str) -> list[str]:
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not any(allowed in line for allowed in ALLOWED_ON_STDERR)]


# Processes


def environment(headless: bool = True) -> dict[str, str]:
    path = os.pathsep.join(part for part in (str(ROOT), os.environ.get("PYTHONPATH")) if part)
    base = {"QT_QPA_PLATFORM": "offscreen"} if headless else {}
    return {**base, **os.environ, "PYTHONPATH": path}


def become(command: list[str], settings: Mapping[str, str]) -> int:
    sys.stdout.flush()
    if os.name == "nt":  # there, exec would give the prompt back while the window is open
        return call(command, settings)
    os.execve(command[0], command, settings)


def call(command: list[str], settings: Mapping[str, str], folder: Path | None = None, quiet: bool = False) -> int:
    import subprocess

    sys.stdout.flush()
    return subprocess.call(command, env=settings, cwd=folder, stdout=subprocess.DEVNULL if quiet else None)


def step(name: str, command: list[str]) -> int:
    say(f"{name} …")
    start = time.perf_counter()
    status = call(command, environment(), ROOT)
    say(f"{name}: {'ok' if status == 0 else f'exit {status}'}, {time.perf_counter() - start:.1f} s")
    return status


def done(name: str, command: list[str], quiet: bool = False) -> None:
    """A step of the set-up, which must succeed."""
    start = time.perf_counter()
    if status := call(command, os.environ, ROOT, quiet):
        raise Stop(f"{name}: {Path(command[0]).name} ended with status {status}")
    say(f"{name}: {time.perf_counter() - start:.1f} s")


def works(command: list[str]) -> bool:
    import subprocess

    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        return False


def verdict(status: Mapping[str, int]) -> int:
    """The last line says it all; the exit status is the first failure's."""
    failed = [name for name, code in status.items() if code]
    print(f"FAILED: {', '.join(failed)}" if failed else f"ok: {', '.join(status)}", flush=True)
    return next((code for code in status.values() if code), 0)


def say(text: str) -> None:
    print(f"dev.py: {text}", flush=True)


def read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError:
        return ""


def write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that cannot show … or Chinese must not end us
            stream.reconfigure(errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
