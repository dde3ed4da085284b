#include "models/segments/rulejson.h"
#include "tests/models/segments/randomrule.h"
#include "views/segments/builder/cardparts.h"
#include "views/segments/builder/palettecatalogue.h"
#include "views/segments/builder/palettemodel.h"
#include "views/segments/builder/palettewords.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QMimeData>
#include <QTest>

#include <algorithm>

using namespace comptoir;

namespace {

const Currency kEuro = *Currency::fromCode(u"EUR");

BuilderWorld world()
{
    BuilderWorld world;
    world.today = QDate(2026, 11, 21);
    world.currencies = {kEuro, *Currency::fromCode(u"CHF")};
    world.segments.insert(u"loyal"_qs, {u"Loyal"_qs, false, {}});
    world.segments.insert(u"old"_qs, {u"Old"_qs, true, {}});
    return world;
}

const CardPart *partOf(const CardParts &parts, const QString &id)
{
    const auto found = std::find_if(parts.cbegin(), parts.cend(),
                                    [&id](const CardPart &one) { return one.id == id; });
    return found == parts.cend() ? nullptr : &*found;
}

/// What is shown now, given as an answer.
PartAnswer ownAnswer(const CardPart &part)
{
    if (const auto *choice = std::get_if<ChoicePart>(&part.body))
        return choice->chosen.isEmpty() ? PartAnswer() : PartAnswer(choice->chosen);
    if (const auto *number = std::get_if<NumberPart>(&part.body))
        return number->value ? PartAnswer(*number->value) : PartAnswer();
    if (const auto *money = std::get_if<MoneyPart>(&part.body))
        return money->value ? PartAnswer(*money->value) : PartAnswer();
    if (const auto *date = std::get_if<DatePart>(&part.body))
        return date->value;
    if (const auto *text = std::get_if<TextPart>(&part.body))
        return text->value;
    const auto *values = std::get_if<ValuesPart>(&part.body);
    if (!values)
        return {};
    QStringList words;
    for (const PartOption &one : values->chosen)
        words.append(one.id);
    return words;
}

/// A condition and answers to its parts, one after another.
struct Dialogue
{
    RuleNode node;

    bool answer(const QString &id, const PartAnswer &answer)
    {
        const CardParts parts = cardParts(node, world());
        const CardPart *part = partOf(parts, id);
        if (!part || !part->take)
            return false;
        part->take(node, answer);
        return true;
    }
    bool choose(const QString &id, const QString &text)
    {
        const CardParts parts = cardParts(node, world());
        const CardPart *part = partOf(parts, id);
        QList<PartOption> options;
        if (const auto *choice = part ? std::get_if<ChoicePart>(&part->body) : nullptr)
            options = choice->options;
        if (const auto *action = part ? std::get_if<ActionPart>(&part->body) : nullptr)
            options = action->options;
        for (PartOption option : options) {
            if (option.text.remove(u"(s)"_qs) == text)
                return answer(id, option.id);
        }
        return false;
    }
    /// The card as one reads it.
    QString read() const
    {
        QStringList words;
        for (const CardPart &part : cardParts(node, world())) {
            if (const auto *word = std::get_if<WordPart>(&part.body))
                words.append(word->text);
            else if (const auto *choice = std::get_if<ChoicePart>(&part.body))
                words.append(u'[' + shown(*choice) + u']');
            else if (const auto *number = std::get_if<NumberPart>(&part.body))
                words.append(number->value ? u"[%1]"_qs.arg(*number->value) : u"[ ]"_qs);
            else if (const auto *money = std::get_if<MoneyPart>(&part.body))
                words.append(money->value ? u"[%1]"_qs.arg(money->value->toDecimal()) : u"[ ]"_qs);
            else if (const auto *date = std::get_if<DatePart>(&part.body))
                words.append(u"[%1]"_qs.arg(date->value.toString(Qt::ISODate)));
            else if (const auto *values = std::get_if<ValuesPart>(&part.body))
                words.append(u'[' + values->joined + u']');
            else if (const auto *text = std::get_if<TextPart>(&part.body))
                words.append(u'[' + text->value + u']');
        }
        return words.join(u' ').remove(u"(s)"_qs); // forms of the plural are the translations'
    }
    static QString shown(const ChoicePart &choice)
    {
        if (!choice.shown.isEmpty())
            return choice.shown;
        for (const PartOption &option : choice.options) {
            if (option.id == choice.chosen)
                return option.shown.isEmpty() ? option.text : option.shown;
        }
        return {};
    }
    template <typename Condition>
    Condition as() const
    {
        return std::get<Condition>(node.body);
    }
};

RuleNode entryNode(const QString &id)
{
    for (const PaletteEntry &entry : PaletteCatalogue::entries(world(), 1)) {
        if (entry.id == id)
            return entry.node;
    }
    return {};
}

QStringList foundBy(const QString &typed)
{
    QStringList ids;
    for (const PaletteEntry &entry :
         PaletteCatalogue::found(PaletteCatalogue::entries(world(), 1), typed))
        ids.append(entry.id);
    return ids;
}

} // namespace

/// Cards as pieces, and what answers make of the conditions.
class TestCardParts : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerOfWhatIsShownChangesNothing();
    void everyAnswerLeavesARuleThatTheFileHolds();
    void partsHaveDistinctIdsAndNames();
    void textField();
    void dateField();
    void moneyField();
    void yesNoAndConsent();
    void deed();
    void deedWithFilters();
    void figure();
    void firstTime();
    void anniversary();
    void rankRelativeSegmentSampleDistance();
    void lasting();
    void anotherFieldKeepsWhatFits();
    void windows_data();
    void windows();
    void freshCardsLackOnlyWhatOneMustSay();
    void everydayWordsFind_data();
    void everydayWordsFind();
    void everythingThatCanBeAskedIsOffered();
    void everyEntryHasAnotherId();
    void paletteIsAProperModel();
};

void TestCardParts::anAnswerOfWhatIsShownChangesNothing()
{
    const BuilderWorld known = world();
    int parts = 0;
    const std::function<void(const RuleGroup &)> each = [&](const RuleGroup &group) {
        for (const RuleNode &node : group.children) {
            if (node.group()) {
                each(*node.group());
                continue;
            }
            for (const CardPart &part : cardParts(node, known)) {
                const PartAnswer answer = ownAnswer(part);
                if (!part.take || std::holds_alternative<std::monostate>(answer))
                    continue;
                RuleNode same = node;
                part.take(same, answer);
                ++parts;
                if (!(same == node))
                    QFAIL(qPrintable(part.id + u' '
                                     + QString::fromUtf8(RuleJson::write({{{}, {node}}}))));
            }
        }
    };
    for (quint32 seed = 0; seed < 500; ++seed)
        each(RandomRule(seed).rule().root);
    for (const PaletteEntry &entry : PaletteCatalogue::entries(known, 1))
        each({RuleGroup::Mode::All, {entry.node}});
    QVERIFY(parts > 3000);
}

/// Whatever is chosen, one after another: the rule can be kept and read again.
void TestCardParts::everyAnswerLeavesARuleThatTheFileHolds()
{
    const BuilderWorld known = world();
    QRandomGenerator random(3);
    for (const PaletteEntry &entry : PaletteCatalogue::entries(known, 1)) {
        RuleNode node = entry.node;
        for (int step = 0; step < 25; ++step) {
            const CardParts parts = cardParts(node, known);
            if (parts.isEmpty())
                break;
            const CardPart &part = parts.at(random.bounded(int(parts.size())));
            QList<PartOption> options;
            if (const auto *choice = std::get_if<ChoicePart>(&part.body))
                options = choice->options;
            if (const auto *action = std::get_if<ActionPart>(&part.body))
                options = action->options;
            if (!options.isEmpty())
                part.take(node, options.at(random.bounded(int(options.size()))).id);
            else if (const auto *number = std::get_if<NumberPart>(&part.body))
                part.take(node,
                          number->mayBeEmpty && random.bounded(4) == 0
                              ? PartAnswer()
                              : PartAnswer(std::clamp(double(random.bounded(2000)), number->least,
                                                      number->most)));
            else if (std::holds_alternative<MoneyPart>(part.body))
                part.take(node, Money{random.bounded(9000), kEuro});
            else if (std::holds_alternative<ValuesPart>(part.body) && part.id != u"window.months")
                part.take(node, QStringList{u"a"_qs, u"b"_qs});
            const Rule rule{{RuleGroup::Mode::All, {node}}};
            const Result<Rule> read = RuleJson::read(RuleJson::write(rule));
            if (!read || !(*read == rule))
                QFAIL(qPrintable(entry.id + u' ' + part.id + u' '
                                 + QString::fromUtf8(RuleJson::write(rule))));
        }
    }
}

void TestCardParts::partsHaveDistinctIdsAndNames()
{
    for (const PaletteEntry &entry : PaletteCatalogue::entries(world(), 1)) {
        QSet<QString> ids;
        for (const CardPart &part : cardParts(entry.node, world())) {
            QVERIFY2(!ids.contains(part.id), qPrintable(entry.id + u' ' + part.id));
            ids.insert(part.id);
            QVERIFY2(std::holds_alternative<WordPart>(part.body) || !part.name.isEmpty(),
                     qPrintable(entry.id + u' ' + part.id));
        }
    }
}

void TestCardParts::textField()
{
    Dialogue card{entryNode(u"field:city"_qs)};
    QCOMPARE(card.read(), u"[Town] [is] []"_qs);
    QVERIFY(card.answer(u"values"_qs, QStringList{u"Lyon"_qs, u"Paris"_qs}));
    QCOMPARE(card.read(), u"[Town] [is] [Lyon or Paris]"_qs);
    QVERIFY(card.choose(u"operator"_qs, u"starts with"_qs));
    const AttributeCondition expected{
        u"city"_qs, Operator::StartsWith, {u"Lyon"_qs, u"Paris"_qs}, {}};
    QVERIFY(card.as<AttributeCondition>() == expected);
    QVERIFY(card.choose(u"operator"_qs, u"is not known"_qs));
    QCOMPARE(card.read(), u"[Town] [is not known]"_qs);
    QVERIFY(card.as<AttributeCondition>().operands.isEmpty());
}

void TestCardParts::dateField()
{
    Dialogue card{entryNode(u"field:last_order_at"_qs)};
    QCOMPARE(card.read(), u"[Last order] [was] [in the last] [30] [day]"_qs);
    QVERIFY(card.choose(u"window.kind"_qs, u"more than … ago"_qs));
    QVERIFY(card.answer(u"window.span.count"_qs, 3.0));
    QVERIFY(card.choose(u"window.span.unit"_qs, u"month"_qs));
    QCOMPARE(card.read(), u"[Last order] [was] [more than] [3] [month] ago"_qs);
    const AttributeCondition expected{
        u"last_order_at"_qs, Operator::InWindow, {}, Window::olderThan(3, SpanUnit::Months)};
    QVERIFY(card.as<AttributeCondition>() == expected);
    QVERIFY(card.choose(u"operator"_qs, u"is known"_qs));
    QVERIFY(card.as<AttributeCondition>().window == Window());
}

void TestCardParts::moneyField()
{
    Dialogue card{entryNode(u"field:total_spent"_qs)};
    QVERIFY(card.answer(u"values.0"_qs, Money{15'000, kEuro}));
    QVERIFY(card.choose(u"operator"_qs, u"between"_qs));
    QVERIFY(card.answer(u"values.1"_qs, Money{30'000, kEuro}));
    QCOMPARE(card.read(), u"[Total spent] [between] [150.00] and [300.00] [€]"_qs);
    QVERIFY(card.choose(u"values.currency"_qs, u"CHF"_qs));
    const Currency francs = *Currency::fromCode(u"CHF");
    const AttributeCondition expected{
        u"total_spent"_qs, Operator::Between, {Money{15'000, francs}, Money{30'000, francs}}, {}};
    QVERIFY(card.as<AttributeCondition>() == expected);
    QVERIFY(card.choose(u"operator"_qs, u"at least"_qs)); // which takes one
    QCOMPARE(card.as<AttributeCondition>().operands.size(), 1);
}

void TestCardParts::yesNoAndConsent()
{
    Dialogue company{entryNode(u"field:is_company"_qs)};
    QVERIFY(company.choose(u"values"_qs, u"no"_qs));
    QVERIFY(company.as<AttributeCondition>().operands == QList<Operand>{Operand(false)});
    Dialogue consent{entryNode(u"field:consent.email.marketing"_qs)};
    QVERIFY(consent.answer(u"values"_qs, QStringList{u"granted"_qs}));
    QVERIFY(consent.read().endsWith(u"[is] [Agreed]"));
}

void TestCardParts::deed()
{
    Dialogue card{entryNode(u"verb:order_placed"_qs)};
    QCOMPARE(card.read(), u"[Placed an order] [at least] [1] time [at any time]"_qs);
    QVERIFY(card.answer(u"count"_qs, 2.0));
    QVERIFY(card.choose(u"window.kind"_qs, u"in the last …"_qs));
    QVERIFY(card.answer(u"window.span.count"_qs, 90.0));
    QCOMPARE(card.read(), u"[Placed an order] [at least] [2] time [in the last] [90] [day]"_qs);
    const BehaviourCondition expected{u"order_placed"_qs,
                                      BehaviourCondition::Count::AtLeast,
                                      2,
                                      {},
                                      Window::lastly(90, SpanUnit::Days)};
    QVERIFY(card.as<BehaviourCondition>() == expected);
    QVERIFY(card.choose(u"count.comparison"_qs, u"never"_qs));
    QCOMPARE(card.as<BehaviourCondition>().count, 0);
    QCOMPARE(card.read(), u"[Placed an order] [never] [in the last] [90] [day]"_qs);
    QVERIFY(card.choose(u"count.comparison"_qs, u"exactly"_qs));
    QCOMPARE(card.as<BehaviourCondition>().count, 1);
}

void TestCardParts::deedWithFilters()
{
    Dialogue card{entryNode(u"verb:bought"_qs)};
    QCOMPARE(card.read(),
             u"[Bought a product] [at least] [1] time [at any time] where [Product] [is] []"_qs);
    QVERIFY(card.choose(u"where.0.attribute"_qs, u"Brand"_qs));
    QVERIFY(card.answer(u"where.0.values"_qs, QStringList{u"Étoile"_qs}));
    QVERIFY(card.choose(u"add"_qs, u"where …"_qs));
    QVERIFY(card.choose(u"where.1.attribute"_qs, u"Quantity"_qs));
    QVERIFY(card.answer(u"where.1.values.0"_qs, 3.0));
    QVERIFY2(card.read().endsWith(u"where [Brand] [is] [Étoile] and [Quantity] [at least] [3]"),
             qPrintable(card.read()));
    QVERIFY(card.answer(u"where.0.remove"_qs, u"remove"_qs));
    const QList<Filter> expected{{u"quantity"_qs, Operator::AtLeast, {qint64(3)}}};
    QVERIFY(card.as<BehaviourCondition>().where == expected);
    // Another verb keeps what can be asked of it too.
    QVERIFY(card.choose(u"verb"_qs, u"Placed an order"_qs));
    QVERIFY(card.as<BehaviourCondition>().where.isEmpty());
}

void TestCardParts::figure()
{
    Dialogue card{entryNode(u"figure:spent"_qs)};
    QVERIFY(card.choose(u"operator"_qs, u"more than"_qs));
    QVERIFY(card.answer(u"values.0"_qs, Money{50'000, kEuro}));
    QCOMPARE(card.read(),
             u"[Placed an order] : [total of] [Amount] [more than] [500.00] [€] "
             "[in the last] [3] [month]"_qs);
    QVERIFY(card.choose(u"statistic"_qs, u"number of different"_qs));
    QVERIFY(card.choose(u"measure"_qs, u"Product"_qs));
    QVERIFY(card.answer(u"values.0"_qs, 4.0));
    const AggregateCondition expected{u"order_placed"_qs,
                                      AggregateCondition::Statistic::Distinct,
                                      u"product"_qs,
                                      {},
                                      Window::lastly(3, SpanUnit::Months),
                                      Operator::MoreThan,
                                      {qint64(4)}};
    QVERIFY(card.as<AggregateCondition>() == expected);
}

void TestCardParts::firstTime()
{
    Dialogue card{entryNode(u"occurrence:first"_qs)};
    QVERIFY(card.choose(u"which"_qs, u"for the last time"_qs));
    QVERIFY(card.choose(u"add"_qs, u"and that time …"_qs));
    QVERIFY(card.choose(u"having.0.attribute"_qs, u"With a discount code"_qs));
    QVERIFY(card.choose(u"having.0.values"_qs, u"yes"_qs));
    const OccurrenceCondition expected{OccurrenceCondition::Which::Last,
                                       u"order_placed"_qs,
                                       {},
                                       {{u"has_code"_qs, Operator::Is, {Operand(true)}}},
                                       Window::lastly(30, SpanUnit::Days)};
    QVERIFY(card.as<OccurrenceCondition>() == expected);
}

void TestCardParts::anniversary()
{
    Dialogue card{entryNode(u"anniversary"_qs)};
    QCOMPARE(card.read(), u"[Date of birth] comes round [today or in the next] [7] days"_qs);
    QVERIFY(card.choose(u"days.kind"_qs, u"in exactly … days"_qs));
    QVERIFY(card.answer(u"days.first"_qs, 5.0));
    QVERIFY((card.as<AnniversaryCondition>() == AnniversaryCondition{u"birthday"_qs, 5, 5}));
    QVERIFY(card.choose(u"days.kind"_qs, u"in the last … days"_qs));
    QVERIFY(card.answer(u"days.first"_qs, 10.0));
    QVERIFY((card.as<AnniversaryCondition>() == AnniversaryCondition{u"birthday"_qs, -10, -1}));
    QVERIFY(card.choose(u"field"_qs, u"First order"_qs));
    QCOMPARE(card.as<AnniversaryCondition>().field, u"first_order_at"_qs);
}

void TestCardParts::rankRelativeSegmentSampleDistance()
{
    Dialogue rank{entryNode(u"rank"_qs)};
    QCOMPARE(rank.read(),
             u"[among the top] [10] [%] of those who have ordered, by [Total spent]"_qs);
    QVERIFY(rank.answer(u"size"_qs, 2.5));
    QVERIFY(rank.choose(u"measure"_qs, u"customers"_qs));
    QVERIFY(rank.choose(u"end"_qs, u"among the bottom"_qs));
    const RankCondition worst{u"total_spent"_qs, RankCondition::End::Bottom,
                              RankCondition::Measure::People, 3};
    QVERIFY(rank.as<RankCondition>() == worst);
    QVERIFY(rank.choose(u"field"_qs, u"Number of orders"_qs));
    QCOMPARE(rank.read(),
             u"[among the bottom] [3] [customers] of all customers, by [Number of orders]"_qs);

    Dialogue relative{entryNode(u"relative"_qs)};
    QVERIFY(relative.answer(u"factor"_qs, 1.25));
    QCOMPARE(relative.read(), u"[Average basket] [at least] [1.25] times that of the shop"_qs);
    QCOMPARE(relative.as<ShopRelativeCondition>().factor, 1.25);

    Dialogue segment{entryNode(u"segment"_qs)};
    QVERIFY(segment.choose(u"segment"_qs, u"Loyal"_qs));
    QVERIFY(!segment.choose(u"segment"_qs, u"Old"_qs)); // archived
    QVERIFY(segment.choose(u"member"_qs, u"is not in the segment"_qs));
    QVERIFY((segment.as<SegmentCondition>() == SegmentCondition{u"loyal"_qs, false}));

    Dialogue sample{entryNode(u"sample"_qs)};
    const qint64 seed = sample.as<SampleCondition>().seed;
    QVERIFY(sample.answer(u"percent"_qs, 20.0));
    QVERIFY(sample.answer(u"again"_qs, u"again"_qs));
    QCOMPARE(sample.as<SampleCondition>().percent, 20.0);
    QVERIFY(sample.as<SampleCondition>().seed != seed);

    Dialogue distance{entryNode(u"distance"_qs)};
    const auto problems = [&distance] {
        const BuilderWorld known = world();
        return RuleCheck::problems({{RuleGroup::Mode::All, {distance.node}}}, known.forCheck());
    };
    QCOMPARE(problems().size(), 1); // of no place
    QVERIFY(distance.answer(u"known"_qs, QStringList{u"45.76 4.84 69002 Lyon"_qs}));
    QVERIFY(problems().isEmpty());
    QVERIFY(distance.answer(u"kilometres"_qs, 30.0));
    QVERIFY(
        (distance.as<DistanceCondition>() == DistanceCondition{45.76, 4.84, 30, u"69002 Lyon"_qs}));
    QVERIFY(distance.answer(u"known"_qs, QStringList{u"nowhere"_qs}));
    QCOMPARE(distance.as<DistanceCondition>().place, u"69002 Lyon"_qs);
    QVERIFY(distance.answer(u"latitude"_qs, 45.5)); // no longer the town
    QVERIFY((distance.as<DistanceCondition>() == DistanceCondition{45.5, 4.84, 30, {}}));
}

void TestCardParts::lasting()
{
    Dialogue tags{entryNode(u"field:tags"_qs)};
    QVERIFY(tags.choose(u"add"_qs, u"and has been so for …"_qs));
    QVERIFY(tags.answer(u"lasting.count"_qs, 10.0));
    QVERIFY((tags.node.lasting == Span{10, SpanUnit::Days}));
    QVERIFY(tags.read().endsWith(u"and has been so for [10] [day]"));
    QVERIFY(tags.answer(u"lasting.remove"_qs, u"remove"_qs));
    QVERIFY(!tags.node.lasting);
    // The past of a rank is not kept.
    QVERIFY(!partOf(cardParts(entryNode(u"rank"_qs), world()), u"add"_qs));
}

void TestCardParts::anotherFieldKeepsWhatFits()
{
    Dialogue card{entryNode(u"field:orders_count"_qs)};
    QVERIFY(card.answer(u"values.0"_qs, 3.0));
    QVERIFY(card.choose(u"field"_qs, u"Age"_qs));
    QVERIFY(card.as<AttributeCondition>().operands == QList<Operand>{qint64(3)});
    QVERIFY(card.choose(u"field"_qs, u"Last order"_qs));
    QVERIFY(card.as<AttributeCondition>().op == Operator::InWindow);
    QVERIFY(card.as<AttributeCondition>().operands.isEmpty());
}

void TestCardParts::windows_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("read");
    QTest::newRow("all") << u"at any time"_qs << u"[at any time]"_qs;
    QTest::newRow("last") << u"in the last …"_qs << u"[in the last] [30] [day]"_qs;
    QTest::newRow("older") << u"more than … ago"_qs << u"[more than] [30] [day] ago"_qs;
    QTest::newRow("ago") << u"between … and … ago"_qs
                         << u"[between] [3] [month] and [6] [month] ago"_qs;
    QTest::newRow("calendar") << u"period: …"_qs << u"[period:] [this month]"_qs;
    QTest::newRow("between") << u"from … to …"_qs << u"[from] [2026-11-01] to [2026-11-21]"_qs;
    QTest::newRow("until") << u"before …"_qs << u"[before] [2026-11-01]"_qs;
    QTest::newRow("since") << u"since …"_qs << u"[since] [2026-11-01]"_qs;
    QTest::newRow("months") << u"in … of any year"_qs << u"[in] [November] of any year"_qs;
}

void TestCardParts::windows()
{
    QFETCH(QString, kind);
    QFETCH(QString, read);
    Dialogue card{entryNode(u"verb:order_placed"_qs)};
    QVERIFY(card.choose(u"window.kind"_qs, kind));
    QVERIFY2(card.read().endsWith(read), qPrintable(card.read()));
    const BuilderWorld known = world();
    QVERIFY(RuleCheck::problems({{RuleGroup::Mode::All, {card.node}}}, known.forCheck()).isEmpty());
}

/// A card from the palette is right as it is or asks for a value: it is never wrong.
void TestCardParts::freshCardsLackOnlyWhatOneMustSay()
{
    const BuilderWorld known = world();
    for (const PaletteEntry &entry : PaletteCatalogue::entries(known, 1)) {
        const auto problems
            = RuleCheck::problems({{RuleGroup::Mode::All, {entry.node}}}, known.forCheck());
        for (const RuleProblem &problem : problems)
            QVERIFY2(problem.kind == RuleProblem::Kind::Incomplete, qPrintable(entry.id));
    }
}

void TestCardParts::everydayWordsFind_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("id");
    QTest::newRow("town") << u"town"_qs << u"field:city"_qs;
    QTest::newRow("ville") << u"ville"_qs << u"field:city"_qs;
    QTest::newRow("accents") << u"dépensé"_qs << u"field:total_spent"_qs;
    QTest::newRow("no accents") << u"depense"_qs << u"figure:spent"_qs;
    QTest::newRow("newsletter") << u"newsletter"_qs << u"field:consent.email.marketing"_qs;
    QTest::newRow("code promo") << u"code promo"_qs << u"verb:code_used"_qs;
    QTest::newRow("abandoned") << u"abandoned"_qs << u"verb:cart_left"_qs;
    QTest::newRow("anniversaire") << u"anniversaire"_qs << u"anniversary"_qs;
    QTest::newRow("or") << u"ou"_qs << u"group:any"_qs;
    QTest::newRow("echantillon") << u"échantillon"_qs << u"sample"_qs;
    QTest::newRow("km") << u"km"_qs << u"distance"_qs;
    QTest::newRow("rayon") << u"rayon"_qs << u"distance"_qs;
    QTest::newRow("radius") << u"radius"_qs << u"distance"_qs;
    QTest::newRow("autour") << u"autour"_qs << u"distance"_qs;
    QTest::newRow("test orders") << u"test order"_qs << u"verb:order_on_file"_qs;
    QTest::newRow("goût") << u"goût"_qs << u"verb:interest_shown"_qs;
    QTest::newRow("capitals") << u"VIP"_qs << u"rank"_qs;
}

void TestCardParts::everydayWordsFind()
{
    QFETCH(QString, typed);
    QFETCH(QString, id);
    QVERIFY2(foundBy(typed).contains(id), qPrintable(foundBy(typed).join(u' ')));
}

/// Under its own name and under others, and no deed under a heading that it got for want of one.
void TestCardParts::everythingThatCanBeAskedIsOffered()
{
    const BuilderWorld known = world();
    const auto check = [](const QString &id, const QString &label, const QString &words) {
        QVERIFY2(foundBy(label).contains(id), qPrintable(id));
        QVERIFY2(!words.isEmpty(), qPrintable(id));
    };
    for (const Field &field : known.fields.fields())
        check(u"field:"_qs + field.id, field.label(), PaletteWords::ofField(field.id));
    for (const Behaviour &verb : known.verbs.behaviours())
        check(u"verb:"_qs + verb.id, verb.label(), PaletteWords::ofVerb(verb.id));
}

void TestCardParts::everyEntryHasAnotherId()
{
    QSet<QString> ids;
    for (const QString &id : foundBy({})) {
        QVERIFY2(!ids.contains(id), qPrintable(id));
        ids.insert(id);
    }
    QVERIFY(foundBy(u"zzzz"_qs).isEmpty());
}

void TestCardParts::paletteIsAProperModel()
{
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(PaletteCatalogue::entries(world(), 1));
    QVERIFY(!model.entryAt(model.index(0, 0))); // a heading
    model.search(u"brand"_qs);
    const QModelIndex first = model.first();
    QVERIFY(first.isValid());
    const std::unique_ptr<QMimeData> data(model.mimeData({first}));
    const auto json = QJsonDocument::fromJson(data->text().toUtf8()).object();
    const Result<RuleNode> node = RuleJson::nodeFromJson(json);
    QVERIFY(node && *node == model.entryAt(first)->node);
    model.search(u"zzzz"_qs);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestCardParts)
#include "tst_cardparts.moc"
