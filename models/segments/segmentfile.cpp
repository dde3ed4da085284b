#include "models/segments/segmentfile.h"

#include "models/segments/rulejson.h"
#include "models/segments/segmentgraph.h"
#include "models/segments/segmentinsert.h"
#include "models/segments/segmentproblems.h"
#include "models/segments/takennames.h"
#include "models/store/database.h"
#include "models/store/exportfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kFileVersion = 1;

void renameKeys(RuleGroup &group, const QHash<QString, QString> &keys)
{
    for (RuleNode &node : group.children) {
        if (RuleGroup *inner = node.group())
            renameKeys(*inner, keys);
        else if (auto *segment = std::get_if<SegmentCondition>(&node.body))
            segment->segment = keys.value(segment->segment, segment->segment);
    }
}

/// By key, the rules of those that this program cannot read, where they are JSON.
Result<QHash<QString, QJsonObject>> keptRules(Database &database, const QList<Segment> &segments)
{
    QHash<QString, QJsonObject> kept;
    Statement read = database.prepare(QStringLiteral("SELECT rule FROM segment WHERE id = ?"));
    for (const Segment &segment : segments) {
        if (!segment.ruleError)
            continue;
        const QString text = read.bind(1, segment.id).next() ? read.text(0) : QString();
        if (!read.ok())
            return read.error();
        read.reset();
        const QJsonDocument rule = QJsonDocument::fromJson(text.toUtf8());
        if (rule.isObject())
            kept.insert(segment.key, rule.object());
    }
    return kept;
}

/// Whether the condition could be asked if only the owner had such a field, or such a segment.
bool waitsForMore(const RuleNode &node, const FieldCatalogue &fields)
{
    const auto isOwn = [&fields](const QString &id) {
        return id.startsWith(FieldCatalogue::customFieldId({})) && !fields.find(id);
    };
    if (const auto *attribute = std::get_if<AttributeCondition>(&node.body))
        return isOwn(attribute->field);
    if (const auto *rank = std::get_if<RankCondition>(&node.body))
        return isOwn(rank->field);
    if (const auto *day = std::get_if<AnniversaryCondition>(&node.body))
        return isOwn(day->field);
    return std::holds_alternative<SegmentCondition>(node.body);
}

} // namespace

QJsonObject SegmentFile::write(const QList<Segment> &segments,
                               const QHash<QString, QJsonObject> &kept)
{
    QJsonArray list;
    for (const Segment &segment : segments) {
        if (segment.ruleError && !kept.contains(segment.key))
            continue;
        const QJsonObject rule
            = segment.ruleError ? kept.value(segment.key) : RuleJson::toJson(segment.rule);
        QJsonObject one{{QStringLiteral("key"), segment.key},
                        {QStringLiteral("name"), segment.name},
                        {QStringLiteral("rule"), rule}};
        if (!segment.description.isEmpty())
            one.insert(QStringLiteral("description"), segment.description);
        if (!segment.colour.isEmpty())
            one.insert(QStringLiteral("colour"), segment.colour);
        if (!segment.preset.isEmpty())
            one.insert(QStringLiteral("preset"), segment.preset);
        if (segment.archivedAt)
            one.insert(QStringLiteral("archived"), true);
        list.append(one);
    }
    return {{QStringLiteral("version"), kFileVersion}, {QStringLiteral("segments"), list}};
}

Result<QStringList> SegmentFile::save(Database &database, const QList<Segment> &segments,
                                      const QString &path)
{
    const auto kept = keptRules(database, segments);
    if (!kept)
        return kept.error();
    ExportFile file(path);
    if (const Done opened = file.open(); !opened)
        return opened.error();
    const QByteArray bytes = QJsonDocument(write(segments, *kept)).toJson();
    if (const Done saved = file.commit(file.device().write(bytes) == bytes.size()); !saved)
        return saved.error();
    QStringList leftOut;
    for (const Segment &segment : segments) {
        if (segment.ruleError && !kept->contains(segment.key))
            leftOut.append(segment.name);
    }
    return leftOut;
}

Result<QByteArray> SegmentFile::contents(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::File,
                     tr("The file %1 cannot be read. Nothing was changed. Choose another one.")
                         .arg(QDir::toNativeSeparators(path)),
                     QStringLiteral("segment file: ") + file.errorString()};
    if (file.size() > kMostBytes)
        return Error{ErrorCode::File,
                     tr("The file %1 is far too large for a file of segments. Nothing was changed. "
                        "Choose one that Comptoir wrote.")
                         .arg(QDir::toNativeSeparators(path)),
                     QStringLiteral("segment file: %1 bytes").arg(file.size())};
    return file.read(kMostBytes);
}

Result<QJsonArray> SegmentFile::listOf(const QByteArray &json)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    const int version = file.value(QStringLiteral("version")).toInt();
    const QJsonValue list = file.value(QStringLiteral("segments"));
    if (version > kFileVersion && list.isArray())
        return Error{ErrorCode::Parse,
                     tr("These segments were written by a newer Comptoir. Nothing was changed. "
                        "Bring this Comptoir up to date, then choose the file again."),
                     QStringLiteral("segments: version %1").arg(version)};
    if (version != kFileVersion || !list.isArray())
        return Error{
            ErrorCode::Parse,
            tr("This is no file of segments. Nothing was changed. Choose one that Comptoir "
               "wrote."),
            QStringLiteral("segments: version or list missing")};
    if (list.toArray().size() > kMostSegments)
        return Error{ErrorCode::Parse,
                     tr("This file holds more than %1 segments. Nothing was changed. Choose a "
                        "smaller one.")
                         .arg(kMostSegments),
                     QStringLiteral("segments: too many")};
    return list.toArray();
}

/// What would be a wrong question of the owner's is a wrong file here.
Error SegmentFile::ofFile(const Error &why)
{
    const bool isAsked = why.code == ErrorCode::InvalidArgument;
    return {isAsked ? ErrorCode::Parse : why.code, why.text, why.detail};
}

Error SegmentFile::unreadable(const QString &name, int number, const Error &why)
{
    //: %1 is the name of a segment or its place in a file ("no. 3"); %2 is a sentence saying why
    return {ofFile(why).code,
            tr("The segment “%1” of this file cannot be taken: nothing was changed. %2")
                //: stands for the name of a segment without one: its place in the file
                .arg(name.isEmpty() ? tr("no. %1").arg(number) : name, why.text),
            QStringLiteral("segments[%1]: %2").arg(number - 1).arg(why.detail)};
}

Result<Segment> SegmentFile::segmentOf(const QJsonValue &value, int number, Timestamp now)
{
    const QJsonObject one = value.toObject();
    Segment segment;
    segment.key = one.value(QStringLiteral("key")).toString();
    segment.name = one.value(QStringLiteral("name")).toString();
    segment.description = one.value(QStringLiteral("description")).toString();
    segment.colour = one.value(QStringLiteral("colour")).toString();
    segment.preset = one.value(QStringLiteral("preset")).toString();
    if (one.value(QStringLiteral("archived")).toBool())
        segment.archivedAt = now;
    SegmentRepository::clean(segment);
    const Result<Rule> rule = RuleJson::fromJson(one.value(QStringLiteral("rule")).toObject());
    if (!rule)
        return unreadable(segment.name, number, rule.error());
    segment.rule = *rule;
    return segment;
}

Result<QList<SegmentFile::Entry>> SegmentFile::entriesOf(const QJsonArray &list, Timestamp now)
{
    QList<Entry> entries;
    for (const QJsonValue value : list) {
        const int number = static_cast<int>(entries.size()) + 1;
        Result<Segment> segment = segmentOf(value, number, now);
        if (!segment)
            return segment.error();
        entries.append({*segment, number});
    }
    return entries;
}

/// By the place in the file, the one that is here already. A key says more than a rule: who has the
/// key of another of the file is nobody else.
QHash<int, Segment> SegmentFile::knownAmong(const QList<Entry> &entries, const QList<Segment> &kept)
{
    QHash<QString, int> byKey;
    for (const Entry &entry : entries)
        byKey.insert(entry.segment.key, entry.number);
    QHash<int, Segment> known;
    QList<Segment> others;
    for (const Segment &one : kept) {
        if (const auto named = byKey.constFind(one.key); named != byKey.cend())
            known.insert(*named, one);
        else if (!one.ruleError && !one.archivedAt)
            others.append(one);
    }
    for (const Entry &entry : entries) {
        const auto same = std::find_if(others.begin(), others.end(), [&entry](const Segment &one) {
            return one.rule == entry.segment.rule;
        });
        if (known.contains(entry.number) || same == others.end())
            continue;
        known.insert(entry.number, *same);
        others.erase(same);
    }
    return known;
}

namespace {

bool isSame(const Segment &a, const Segment &b)
{
    return a.name == b.name && a.description == b.description && a.colour == b.colour
        && a.rule == b.rule;
}

} // namespace

/// With names and keys that nobody else has, and rules that name them so.
Result<SegmentFile::Reading> SegmentFile::read(const QList<Entry> &entries,
                                               const QList<Segment> &kept, Known known)
{
    const QHash<int, Segment> here
        = known == Known::AddBeside ? QHash<int, Segment>() : knownAmong(entries, kept);
    TakenNames taken(kept);
    Reading reading;
    QHash<QString, QString> keys;
    for (Entry entry : entries) {
        Segment &segment = entry.segment;
        const auto one = here.constFind(entry.number);
        const bool isHere = one != here.cend();
        const QString key
            = isHere ? one->key : taken.takeKey(segment.key.isEmpty() ? segment.name : segment.key);
        keys.insert(segment.key, key);
        segment.key = key;
        if (isHere && (known == Known::Leave || one->ruleError || isSame(segment, *one))) {
            reading.left.append(one->name);
            continue;
        }
        if (isHere) {
            segment.id = one->id;
            segment.archivedAt = one->archivedAt;
            taken.freeName(one->name);
            reading.replaced.append(*one);
        }
        if (!segment.archivedAt) // names of archived ones are free to all
            segment.name = taken.takeName(segment.name);
        if (const Done good = checkSegmentItself(segment); !good)
            return unreadable(segment.name, entry.number, good.error());
        reading.entries.append(entry);
    }
    for (Entry &entry : reading.entries)
        renameKeys(entry.segment.rule.root, keys);
    return reading;
}

/// No circles, and not too deep; what is kept may have waited for a key of this file.
Done SegmentFile::checkNames(const QList<Entry> &entries, const QList<Segment> &kept)
{
    QHash<QString, QStringList> names;
    for (const Segment &segment : kept)
        names.insert(segment.key, RuleCheck::segmentsIn(segment.rule));
    SegmentGraph old([before = names](const QString &key) { return before.value(key); });
    for (const Entry &entry : entries)
        names.insert(entry.segment.key, RuleCheck::segmentsIn(entry.segment.rule));
    SegmentGraph graph([&names](const QString &key) { return names.value(key); });
    for (const Entry &entry : entries) {
        const QString &key = entry.segment.key;
        if (!graph.isShallow(key))
            return unreadable(entry.segment.name, entry.number,
                              graph.leadsBack(key) ? SegmentGraph::circle()
                                                   : SegmentGraph::tooDeep());
    }
    for (const Segment &segment : kept) {
        if (!graph.isShallow(segment.key) && old.isShallow(segment.key))
            return ofFile(SegmentGraph::tooDeep());
    }
    return done();
}

Done SegmentFile::checkRules(Database &database, const Reading &reading, const QList<Segment> &kept,
                             QStringList &remarks)
{
    const Result<FieldCatalogue> fields = FieldCatalogue::read(database);
    if (!fields)
        return fields.error();
    QHash<QString, Segment> byKey;
    for (const Segment &segment : kept)
        byKey.insert(segment.key, segment);
    for (const Entry &entry : reading.entries)
        byKey.insert(entry.segment.key, entry.segment);
    const BehaviourCatalogue verbs;
    const SegmentProblems problems(*fields, verbs, byKey.values());
    for (const Entry &entry : reading.entries) {
        const Segment &segment = entry.segment;
        for (const RuleProblem &problem : problems.in(segment.rule)) {
            const QString text = SegmentProblems::text(segment.rule, problem);
            if (problem.kind == RuleProblem::Kind::Wrong
                && !waitsForMore(*nodeAt(segment.rule, problem.path), *fields))
                return unreadable(segment.name, entry.number,
                                  {ErrorCode::Parse, text, QStringLiteral("unusable condition")});
            if (SegmentProblems::bars(problem))
                //: %1 is the name of a segment; %2 says where in its rule, and what
                remarks.append(tr("Nobody is in “%1” yet. %2").arg(segment.name, text));
        }
    }
    return done();
}

/// New ones first: those that are replaced may name them.
Result<SegmentFile::Taken> SegmentFile::write(Database &database, const Reading &reading,
                                              Timestamp now)
{
    Taken taken{{}, reading.replaced, reading.left, {}};
    QList<Segment> replacing;
    for (const Entry &entry : reading.entries) {
        if (entry.segment.id.isValid()) {
            replacing.append(entry.segment);
            continue;
        }
        const Result<SegmentId> id = insertSegment(database, entry.segment, now);
        if (!id)
            return unreadable(entry.segment.name, entry.number, id.error());
        taken.added.append(*id);
    }
    if (const Done replaced = SegmentRepository(database).updateAll(replacing, now); !replaced)
        return ofFile(replaced.error());
    return taken;
}

Result<SegmentFile::Taken> SegmentFile::take(Database &database, const QByteArray &json,
                                             Timestamp now, Known known)
{
    const Result<QJsonArray> list = listOf(json);
    const auto entries = list ? entriesOf(*list, now) : list.error();
    if (!entries)
        return entries.error();
    const auto kept = SegmentRepository(database).list(SegmentRepository::Which::All);
    if (!kept)
        return kept.error();
    const Result<Reading> reading = read(*entries, *kept, known);
    if (!reading)
        return reading.error();
    QStringList remarks;
    if (const Done named = checkNames(reading->entries, *kept); !named)
        return named.error();
    if (const Done good = checkRules(database, *reading, *kept, remarks); !good)
        return good.error();
    Result<Taken> taken = write(database, *reading, now);
    if (taken)
        taken->remarks = remarks;
    return taken;
}

Result<QStringList> SegmentFile::known(Database &database, const QByteArray &json)
{
    const Result<QJsonArray> list = listOf(json);
    const auto entries = list ? entriesOf(*list, {}) : list.error();
    if (!entries)
        return entries.error();
    const auto kept = SegmentRepository(database).list(SegmentRepository::Which::All);
    if (!kept)
        return kept.error();
    const auto reading = read(*entries, *kept, Known::Leave);
    return reading ? Result<QStringList>(reading->left) : reading.error();
}

} // namespace comptoir
