"""Work off the main thread."""

from itertools import count
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject, QThreadPool
from pytestqt.qtbot import QtBot

from desktop.domain.progress import Progress
from desktop.ui import jobs
from desktop.ui.jobs import Job, Latest


def test_a_job_gives_what_the_work_returned_on_the_main_thread(qtbot: QtBot) -> None:
    threads: list[int] = []
    job = Job(lambda progress: get_ident())
    job.finished.connect(lambda worker: threads.extend((worker, get_ident())))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert threads[0] != threads[1] == get_ident()


def test_progress_is_heard_on_the_main_thread_and_not_too_often(qtbot: QtBot) -> None:
    heard: list[tuple[int, int, int]] = []

    def work(progress: Progress) -> None:
        for done in range(10_000):
            progress.report(done + 1, 10_000)

    job = Job(work)
    job.progressed.connect(lambda done, total: heard.append((done, total, get_ident())))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert heard[-1][:2] == (10_000, 10_000)
    assert {thread for *_, thread in heard} == {get_ident()}
    assert len(heard) < 200


def test_a_job_stops_when_asked(qtbot: QtBot) -> None:
    job = Job(lambda progress: [progress.report(done) for done in count()])
    with qtbot.waitSignal(job.cancelled, timeout=2000):
        job.start()
        job.cancel()
    assert not job.running


def test_a_result_that_comes_after_the_cancel_is_dropped(qtbot: QtBot) -> None:
    going, gate = Event(), Event()

    def work(_progress: Progress) -> str:
        going.set()
        gate.wait(5)
        return "late"

    job = Job(work)
    results: list[object] = []
    job.finished.connect(results.append)
    job.start()
    going.wait(5)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
        gate.set()
    assert results == []


def test_a_failure_is_handed_over(qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise OSError("disk full")

    job = Job(work)
    with qtbot.waitSignal(job.failed) as seen:
        job.start()
    assert isinstance(seen.args[0], OSError)


def test_a_job_nobody_holds_still_answers(qtbot: QtBot) -> None:
    answers: list[object] = []

    def begin() -> None:
        job = Job(lambda progress: 7)
        job.finished.connect(answers.append)
        job.start()

    begin()
    qtbot.waitUntil(lambda: answers == [7])


def test_only_the_newest_answer_is_shown(qtbot: QtBot) -> None:
    gate = Event()
    latest = Latest()
    answers: list[object] = []
    latest.finished.connect(answers.append)

    def slow(_progress: Progress) -> str:
        gate.wait(5)
        return "old"

    latest.start(slow)
    with qtbot.waitSignal(latest.finished):
        latest.start(lambda progress: "new")
    gate.set()
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(0)
    assert answers == ["new"]
    assert latest.job is None


def test_a_view_that_closes_stops_its_job(qtbot: QtBot) -> None:
    view = QObject()
    latest = Latest(view)
    job = latest.start(lambda progress: [progress.report(done) for done in count()])
    with qtbot.waitSignal(job.cancelled):
        view.deleteLater()


def test_shutting_down_cancels_and_waits(qtbot: QtBot) -> None:
    job = Job(lambda progress: [progress.report(done) for done in count()])
    with qtbot.waitSignal(job.cancelled):
        job.start()
        assert jobs.shut_down(5000)


@pytest.mark.usefixtures("qapp")
def test_a_search_finds_a_thread_beside_an_import() -> None:
    Job(lambda progress: None).start()
    assert QThreadPool.globalInstance().maxThreadCount() >= 3
    QThreadPool.globalInstance().waitForDone()
