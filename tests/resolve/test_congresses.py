"""Congresses, who came, what was set and cited: joined where they are surely one."""

from kg.model.facts import Attendance, Citation, Congress, ElectionResult, FactBase, Span, Target
from kg.model.mentions import OrganizationMention, PersonMention
from rdf.facts import invented, sample
from resolve.telling import article, board, committee, resolved

_EVIDENCE = (Span(start=0, end=3, quote="Ông"),)


def _congress(document: str, body: OrganizationMention | None, **more: object) -> Congress:
    told = {"document": document, "evidence": _EVIDENCE, "organization": body, "start": 0, "end": 9}
    return Congress.model_validate(told | more)


def test_term_or_ordinal_make_one_congress_and_a_fact_with_both_joins_them() -> None:
    """XX in one article, 2020-2025 in another, both in a third."""
    body = committee("Hà Nam")
    xx = article(_congress("a", body, ordinal="XX"))
    term = article(_congress("b", body, term="2020-2025"))
    both = article(_congress("c", body, ordinal="XX", term="2020-2025"))

    assert 2 == len(resolved(xx, term).congresses)
    (one,) = resolved(xx, term, both).congresses
    assert ("XX", "2020-2025", 3) == (one.ordinal, one.term, len(one.derived_from))


def test_congresses_of_bodies_left_open_stay_apart() -> None:
    """And so does a congress of no named body."""
    for body in (committee(None), None):
        assert 2 == len(resolved(*(article(_congress(d, body, term="2020-2025")) for d in ("a", "b"))).congresses)


def test_the_three_congresses_of_the_sample() -> None:
    """The one held, with the day and the one before; the one above, without a name."""
    found = resolved(article(*sample().facts))
    held = next(one for one in found.congresses if one.term == "2020-2022")
    before = next(one for one in found.congresses if one.term == "2017-2020")
    (above,) = (one for one in found.congresses if one.unnamed)

    assert ("2020-02-24", before.key) == (held.date, held.previous)
    assert (None, None) == (above.organization, above.term)


def test_attendance_of_the_sample_is_three_persons_and_a_group() -> None:
    """The group is counted as printed; whether it includes the three is not known."""
    found = resolved(article(*sample().facts))
    group = [one for one in found.attendances if one.person is None]

    assert 3 == sum(one.person is not None for one in found.attendances)
    assert [(29, "đảng viên", "=", "unknown")] == [(one.count, one.group, one.comparator, one.includes_named) for one in group]


def test_attendance_starts_and_ends_nothing() -> None:
    """Someone who only came holds nothing."""
    congress = _congress("a", committee("Hà Nam"), term="2020-2025")
    came = Attendance(document="a", evidence=_EVIDENCE, congress=congress.id, person=PersonMention(name="Ngô Thị Sen", start=4, end=9))
    found = resolved(article(congress, came))

    assert (1, 1, ()) == (len(found.persons), len(found.attendances), found.memberships)


def test_two_articles_on_one_congress_tell_one_attendance() -> None:
    """Each is a source of it."""
    facts: list[tuple[FactBase, ...]] = []
    for d in ("a", "b"):
        congress = _congress(d, committee("Hà Nam"), term="2020-2025")
        facts.append(
            (congress, Attendance(document=d, evidence=_EVIDENCE, congress=congress.id, group="đại biểu", count=250, comparator="="))
        )
    (one,) = resolved(*(article(*told) for told in facts)).attendances

    assert 2 == len(one.derived_from)


def test_targets_of_the_sample() -> None:
    """Seven, three with a number, one a share of another, two that carry out a cited document."""
    found = resolved(article(*sample().facts))
    by_key = {one.key: one for one in found.targets}

    assert (7, 3) == (len(found.targets), sum(one.number is not None for one in found.targets))
    assert [(20, 100)] == [(one.number, by_key[one.part_of].number) for one in found.targets if one.part_of]
    assert ["Chỉ thị số 05-CT/TW", "Nghị quyết Trung ương 4 (khóa XII)"] == sorted(
        cited.name for one in found.targets for cited in found.cited if cited.key == one.carries_out
    )


def test_a_document_cited_by_two_articles_is_one() -> None:
    """Same kind, number and issuer."""
    found = resolved(article(*sample().facts), article(*invented().facts))

    assert [("05-CT/TW", ("invented", "sample"))] == [(one.number, one.documents) for one in found.cited if len(one.documents) > 1]
    assert 4 == len(found.cited)


def test_numbers_repeat_so_a_document_without_an_issuer_stays_in_its_article() -> None:
    """Decision 15/QĐ-UBND exists in every province."""

    def cites(document: str, issuer: OrganizationMention | None) -> Citation:
        return Citation(
            document=document,
            evidence=_EVIDENCE,
            name="Quyết định 15/QĐ-UBND",
            type="document:decision",
            number="15/QĐ-UBND",
            issuer=issuer,
        )

    assert 2 == len(resolved(*(article(cites(d, None)) for d in ("a", "b"))).cited)
    assert 1 == len(resolved(*(article(cites(d, committee("Hà Nam"))) for d in ("a", "b"))).cited)


def test_results_of_one_election_told_twice_are_one() -> None:
    """Fifteen members, elected once."""
    told = []
    for d in ("a", "b"):
        congress = _congress(d, committee("Hà Nam"), term="2020-2025")
        body = board("Ban Chấp hành", "body:central-committee")
        told.append(
            (congress, ElectionResult(document=d, evidence=_EVIDENCE, congress=congress.id, organization=body, count=15, unit="đồng chí"))
        )
    (one,) = resolved(*(article(*facts) for facts in told)).results

    assert (15, 2) == (one.count, len(one.derived_from))


def test_a_target_without_congress_or_body_stays_in_its_article() -> None:
    """'Kết nạp 5 đảng viên' of nobody in two articles is two targets."""
    told = [Target(document=d, evidence=_EVIDENCE, indicator="kết nạp", number=5) for d in ("a", "b")]

    assert 2 == len(resolved(*(article(one) for one in told)).targets)
