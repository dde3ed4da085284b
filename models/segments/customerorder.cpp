#include "models/segments/customerorder.h"

#include "models/domain/contact.h"
#include "models/segments/customerset.h"
#include "models/segments/evaluationcontext.h"
#include "models/segments/favouritetally.h"
#include "models/segments/figuresums.h"
#include "models/segments/listorder.h"
#include "models/segments/sortkeys.h"
#include "models/store/database.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <string>

namespace comptoir {

namespace {

bool isPlainAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == ' ';
    });
}

/// As foldForSorting(), quickly where that changes only the case.
void fold(std::string_view text, std::string &into)
{
    if (!isPlainAscii(text)) {
        into = foldForSorting(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())))
                   .toStdString();
        return;
    }
    into.resize(text.size());
    std::transform(text.begin(), text.end(), into.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
}

/// Collects the values of a field as sort keys.
class Collector
{
public:
    explicit Collector(const Field &field)
        : m_field(field)
        , m_isRaw(field.meaning == FieldMeaning::Email || field.meaning == FieldMeaning::Phone)
    {}

    /// Adds the value in column 1 of the row, if there is one.
    void add(const Statement &row)
    {
        const auto id = static_cast<qint32>(row.int64(0));
        if (row.isNull(1))
            return;
        if (isNumber(m_field))
            return addNumber(id, row.int64(1));
        if (m_field.type == FieldType::Decimal) {
            m_valued.insert(id);
            return m_keys.addReal(id, row.real(1));
        }
        addText(id, row.utf8(1)); // ISO dates sort as texts
    }
    void addNumber(qint32 id, qint64 value)
    {
        m_valued.insert(id);
        m_keys.addNumber(id, value);
    }
    void addText(qint32 id, std::string_view text)
    {
        if (text.empty())
            return;
        if (!m_field.choices.isEmpty())
            return addNumber(id, placeOf(text));
        m_valued.insert(id);
        if (m_isRaw)
            return m_keys.addText(id, text);
        fold(text, m_folded);
        m_keys.addText(id, m_folded);
    }
    [[nodiscard]] bool has(qint64 id) const { return m_valued.contains(id); }
    [[nodiscard]] std::vector<qint32> sorted() { return m_keys.sorted(); }

    /// An age is a number for the owner and a date in the file.
    static bool isNumber(const Field &field)
    {
        return (field.type == FieldType::Integer && field.measure != FieldMeasure::Age)
            || field.type == FieldType::Money || field.type == FieldType::DateTime
            || field.type == FieldType::Boolean;
    }

private:
    [[nodiscard]] qint64 placeOf(std::string_view word) const
    {
        const QStringList &choices = m_field.choices;
        const auto found
            = choices.indexOf(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())));
        return found < 0 ? choices.size() : found;
    }

    const Field &m_field;
    bool m_isRaw;
    SortKeys m_keys;
    CustomerSet m_valued;
    std::string m_folded;
};

/// Of several weighed rows of one person the heaviest; of equals the later. Ids are dense, so each
/// person has a place.
class Heaviest
{
public:
    explicit Heaviest(bool isNumber)
        : m_isNumber(isNumber)
    {}

    void take(const Statement &row)
    {
        const auto at = static_cast<size_t>(row.int64(0));
        if (at >= m_places.size())
            m_places.resize(at + 1 + at / 2);
        Place &place = m_places[at];
        const qint64 weight = row.int64(2);
        if (weight < place.weight)
            return;
        place.weight = weight;
        place.isNull = row.isNull(1);
        if (m_isNumber) {
            place.number = row.int64(1);
            return;
        }
        const std::string_view text = row.utf8(1);
        place.number = static_cast<qint64>(m_letters.size());
        place.size = text.size();
        m_letters.append(text);
    }
    void giveTo(Collector &collector) const
    {
        for (size_t id = 0; id < m_places.size(); ++id) {
            const Place &place = m_places[id];
            if (place.weight == kNone || place.isNull)
                continue;
            if (m_isNumber)
                collector.addNumber(static_cast<qint32>(id), place.number);
            else
                collector.addText(static_cast<qint32>(id),
                                  std::string_view(m_letters).substr(
                                      static_cast<size_t>(place.number), place.size));
        }
    }

private:
    static constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    struct Place
    {
        qint64 weight = kNone;
        qint64 number = 0; ///< or where the text begins
        size_t size = 0;
        bool isNull = false;
    };

    bool m_isNumber;
    std::vector<Place> m_places;
    std::string m_letters;
};

/// Days and years go the other way than the dates that they are reckoned from.
bool isReversed(const Field &field)
{
    return field.measure != FieldMeasure::AsIs;
}

QString table(const Field &field)
{
    return field.source.table == FieldSource::Table::Facts ? QStringLiteral("customer_facts f")
                                                           : QStringLiteral("customer c");
}

QString personId(const Field &field)
{
    return field.source.table == FieldSource::Table::Facts ? QStringLiteral("f.customer_id")
                                                           : QStringLiteral("c.id");
}

/// Two walks along the index of the field: those with a value, then the others.
Result<CustomerOrder> walkIndex(Database &database, const Field &field)
{
    const QString &sort = field.source.sort;
    const QString with = QStringLiteral("SELECT %1 FROM %2 WHERE %3 IS NOT NULL AND %3 <> ''"
                                        " ORDER BY %3, %1")
                             .arg(personId(field), table(field), sort);
    const QString without
        = QStringLiteral("SELECT %1 FROM %2 WHERE %3 IS NULL OR %3 = '' ORDER BY %1")
              .arg(personId(field), table(field), sort);
    CustomerOrder order;
    for (const QString &sql : {with, without}) {
        order.valued = order.ids.size();
        Statement read = database.prepare(sql);
        while (read.next())
            order.ids.push_back(read.integer(0));
        if (!read.ok())
            return read.error();
    }
    return order;
}

/// The valued ones of `collector` in order, then the others of `everybody`.
CustomerOrder joined(Collector &collector, const CustomerSet &everybody)
{
    CustomerOrder order;
    order.ids = collector.sorted();
    order.valued = order.ids.size();
    everybody.each([&](qint32 id) {
        if (!collector.has(id))
            order.ids.push_back(id);
    });
    return order;
}

Result<CustomerSet> readEverybody(Database &database)
{
    CustomerSet everybody;
    Statement read = database.prepare(QStringLiteral("SELECT id FROM customer"));
    while (read.next())
        everybody.insert(read.int64(0));
    if (!read.ok())
        return read.error();
    return everybody;
}

Result<CustomerOrder> fromTable(Database &database, const Field &field, const CancelToken &cancel)
{
    Collector collector(field);
    CustomerSet everybody;
    Statement read = database.prepare(QStringLiteral("SELECT %1, %2 FROM %3")
                                          .arg(personId(field), field.source.sort, table(field)));
    const Done walked = eachRow(read, cancel, [&] {
        everybody.insert(read.int64(0));
        collector.add(read);
    });
    if (!walked)
        return walked.error();
    return joined(collector, everybody);
}

Result<CustomerOrder> fromRows(Database &database, const Field &field, const RuleMoment &moment,
                               const CancelToken &cancel)
{
    const Result<CustomerSet> everybody = readEverybody(database);
    if (!everybody)
        return everybody.error();
    Collector collector(field);
    Heaviest heaviest(Collector::isNumber(field));
    Statement read = database.prepare(field.source.everybody(moment));
    const Done walked = eachRow(read, cancel, [&] {
        if (field.source.weighed)
            heaviest.take(read);
        else
            collector.add(read);
    });
    if (!walked)
        return walked.error();
    heaviest.giveTo(collector);
    return joined(collector, *everybody);
}

Result<CustomerOrder> fromPieces(Database &database, const Field &field, const RuleMoment &moment,
                                 const CancelToken &cancel)
{
    const Result<CustomerSet> everybody = readEverybody(database);
    if (!everybody)
        return everybody.error();
    FigureSums sums(field.source.adding);
    Statement read = database.prepare(field.source.everyPiece(moment));
    if (const Done walked = eachRow(read, cancel, [&] { sums.take(read); }); !walked)
        return walked.error();
    Collector collector(field);
    sums.each([&collector](qint32 id, qint64 figure) { collector.addNumber(id, figure); });
    return joined(collector, *everybody);
}

/// Each name's place in the order of names; none of an empty one, which is no value.
std::vector<std::optional<qint64>> placesOf(const std::vector<std::string> &names)
{
    std::vector<std::string> folded(names.size());
    for (size_t i = 0; i < names.size(); ++i)
        fold(names[i], folded[i]);
    std::vector<std::string> order = folded;
    std::sort(order.begin(), order.end());
    std::vector<std::optional<qint64>> places(names.size());
    for (size_t i = 0; i < names.size(); ++i) {
        if (!names[i].empty())
            places[i] = std::lower_bound(order.begin(), order.end(), folded[i]) - order.begin();
    }
    return places;
}

Result<FavouriteTally> readVotes(Database &database, const FieldSource &source,
                                 const CancelToken &cancel)
{
    FavouriteTally tally;
    Statement names = database.prepare(source.voteNames);
    while (names.next())
        tally.name(names.int64(0), names.utf8(1));
    if (!names.ok())
        return names.error();
    Statement votes = database.prepare(source.votes);
    const Done walked = eachRow(votes, cancel,
                                [&] { tally.add(votes.int64(0), votes.int64(1), votes.int64(2)); });
    if (!walked)
        return walked.error();
    return tally;
}

Result<CustomerOrder> fromVotes(Database &database, const Field &field, const CancelToken &cancel)
{
    const Result<CustomerSet> everybody = readEverybody(database);
    if (!everybody)
        return everybody.error();
    Result<FavouriteTally> tally = readVotes(database, field.source, cancel);
    if (!tally)
        return tally.error();
    const std::vector<std::optional<qint64>> places = placesOf(tally->names());
    Collector collector(field);
    tally->each([&](qint32 id, size_t name) {
        if (places[name])
            collector.addNumber(id, *places[name]);
    });
    return joined(collector, *everybody);
}

Result<CustomerOrder> fromLists(Database &database, const Field &field, const RuleMoment &moment,
                                const CancelToken &cancel)
{
    const Result<CustomerSet> everybody = readEverybody(database);
    if (!everybody)
        return everybody.error();
    const Result<std::vector<ListKey>> keys = listKeys(database, field, moment, cancel);
    if (!keys)
        return keys.error();
    Collector collector(field);
    for (const ListKey &one : *keys)
        collector.addNumber(one.customer, one.key);
    return joined(collector, *everybody);
}

} // namespace

Result<CustomerOrder> customerOrder(Database &database, const Field &field,
                                    const RuleMoment &moment, const CancelToken &cancel)
{
    if (field.type == FieldType::List)
        return fromLists(database, field, moment, cancel);
    if (!field.source.pieces.isEmpty() && Collector::isNumber(field))
        return fromPieces(database, field, moment, cancel);
    if (!field.source.votes.isEmpty())
        return fromVotes(database, field, cancel);
    if (field.source.table == FieldSource::Table::Rows)
        return fromRows(database, field, moment, cancel);
    return field.source.isIndexed ? walkIndex(database, field) : fromTable(database, field, cancel);
}

std::vector<qint32> turned(const CustomerOrder &order, const Field &field, bool descending)
{
    if (descending == isReversed(field))
        return order.ids;
    std::vector<qint32> ids;
    ids.reserve(order.ids.size());
    const auto others = order.ids.begin() + static_cast<qptrdiff>(order.valued);
    std::reverse_copy(order.ids.begin(), others, std::back_inserter(ids));
    std::reverse_copy(others, order.ids.end(), std::back_inserter(ids));
    return ids;
}

Result<std::vector<qint32>> everybodyBy(Database &database, const Field &field, bool descending,
                                        const RuleMoment &moment, const CancelToken &cancel)
{
    const Result<CustomerOrder> order = customerOrder(database, field, moment, cancel);
    if (!order)
        return order.error();
    return turned(*order, field, descending);
}

} // namespace comptoir
