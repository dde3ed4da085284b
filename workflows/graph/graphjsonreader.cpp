#include "models/segments/rulejson.h"
#include "workflows/graph/delaywords.h"
#include "workflows/graph/graphjson.h"
#include "workflows/graph/nodecatalogue.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace comptoir {

namespace {

constexpr double kExact = 9007199254740992.0; ///< 2^53: up to here a double holds whole numbers

/// Reads one workflow. After the first fault everything reads as nothing, and that one is reported.
class GraphReader
{
public:
    Result<Graph> read(const QJsonObject &json)
    {
        Graph graph;
        const QString root = QStringLiteral("workflow");
        if (whole(json.value(QStringLiteral("version")), root + QStringLiteral(".version"), 1, 1e6)
            > Graph::kVersion)
            refuse(root + QStringLiteral(".version"),
                   GraphJson::tr("the workflow was written by a newer Comptoir."));
        graph.name = text(json.value(QStringLiteral("name")), root + QStringLiteral(".name"));
        if (json.contains(QStringLiteral("description")))
            graph.description = text(json.value(QStringLiteral("description")),
                                     root + QStringLiteral(".description"), true);
        graph.settings = settings(json.value(QStringLiteral("settings")), root);
        readNodes(json.value(QStringLiteral("nodes")), graph);
        checkArrows(graph);
        graph.layout = layout(json.value(QStringLiteral("layout")), graph);
        finish(json, {"version", "name", "description", "settings", "nodes", "layout"}, root);
        if (m_error)
            return *m_error;
        return graph;
    }

private:
    void refuse(const QString &path, const QString &why)
    {
        if (m_error)
            return;
        QString sentence;
        if (m_step.isEmpty())
            //: %1 says what is wrong, a sentence that begins small; %2 is a place in a file
            sentence = GraphJson::tr("This workflow cannot be read: %1 (%2)").arg(why, path);
        else if (m_parameter.isEmpty())
            //: %1 is the id of a step, %2 says what is wrong, a sentence that begins small; %3 is a
            //: place in a file
            sentence = GraphJson::tr("This workflow cannot be read. In step %1: %2 (%3)")
                           .arg(m_step, why, path);
        else
            //: %1 is the id of a step, %2 the name of one of its settings, %3 says what is wrong, a
            //: sentence that begins small; %4 is a place in a file
            sentence = GraphJson::tr("This workflow cannot be read. In step %1, “%2”: %3 (%4)")
                           .arg(m_step, m_parameter, why, path);
        m_error = Error{ErrorCode::Parse, sentence, QStringLiteral("workflow JSON")};
    }

    void finish(const QJsonObject &json, std::initializer_list<const char *> known,
                const QString &path)
    {
        for (const QString &key : json.keys()) {
            const bool isKnown = std::any_of(known.begin(), known.end(), [&key](const char *one) {
                return key == QLatin1String(one);
            });
            if (!isKnown)
                refuse(path + u'.' + key.left(100),
                       GraphJson::tr("this Comptoir does not know what is said here."));
        }
    }

    QString text(const QJsonValue &value, const QString &path, bool hasLines = false)
    {
        const QString text = value.toString();
        const bool isClean = std::none_of(text.cbegin(), text.cend(), [hasLines](QChar c) {
            return c.unicode() < 32 && !(hasLines && c == u'\n');
        });
        if (!value.isString() || !isClean)
            refuse(path, GraphJson::tr("a text is expected."));
        else if (text.size() > GraphJson::kLongestText)
            refuse(path, GraphJson::tr("the text is too long."));
        return m_error ? QString() : text;
    }

    /// What stands for a node or port in other places.
    QString id(const QJsonValue &value, const QString &path)
    {
        const QString id = text(value, path);
        if (id.isEmpty() || id.size() > 200)
            refuse(path, GraphJson::tr("a name of 1 to 200 letters is expected."));
        return id;
    }

    double number(const QJsonValue &value, const QString &path)
    {
        if (!value.isDouble() || !std::isfinite(value.toDouble()))
            refuse(path, GraphJson::tr("a number is expected."));
        return m_error ? 0 : value.toDouble();
    }

    qint64 whole(const QJsonValue &value, const QString &path, double least, double most)
    {
        const double read = number(value, path);
        if (std::floor(read) != read || read < least || read > most)
            refuse(path,
                   GraphJson::tr("a whole number from %1 to %2 is expected.")
                       .arg(QString::number(least, 'f', 0), QString::number(most, 'f', 0)));
        return m_error ? 0 : static_cast<qint64>(read);
    }

    QJsonObject object(const QJsonValue &value, const QString &path)
    {
        if (!value.isObject())
            refuse(path, GraphJson::tr("this part is not understood."));
        return value.toObject();
    }

    QJsonArray array(const QJsonValue &value, const QString &path, int most)
    {
        if (!value.isArray())
            refuse(path, GraphJson::tr("a list is expected."));
        else if (value.toArray().size() > most)
            refuse(path, GraphJson::tr("there are too many here; %1 at most.").arg(most));
        return m_error ? QJsonArray() : value.toArray();
    }

    static QString at(const QString &path, qsizetype index)
    {
        return QStringLiteral("%1[%2]").arg(path).arg(index);
    }

    ParameterValue amount(const QJsonValue &value, const QString &path)
    {
        const QJsonObject json = object(value, path);
        const QString code = json.value(QStringLiteral("currency")).toString();
        const std::optional<Currency> currency = Currency::fromCode(code);
        if (!currency || currency->code() != code)
            refuse(path + QStringLiteral(".currency"),
                   GraphJson::tr("a currency as “EUR” is expected."));
        const auto money = Money::fromDecimal(json.value(QStringLiteral("amount")).toString(),
                                              currency.value_or(Currency()));
        if (!money)
            refuse(path + QStringLiteral(".amount"),
                   GraphJson::tr("an amount as “500.00” is expected."));
        finish(json, {"amount", "currency"}, path);
        return money.value_or(Money());
    }

    ParameterValue length(const QJsonValue &value, const QString &path)
    {
        const QJsonObject json = object(value, path);
        for (const DelayUnit unit : kDelayUnits) {
            const QString word = delayWord(unit);
            if (json.size() == 1 && json.contains(word))
                return Delay{whole(json.value(word), path + u'.' + word, 0, 1e6), unit};
        }
        refuse(path,
               GraphJson::tr(
                   "a length is one number, named minutes, hours, days, weeks, months or years."));
        return {};
    }

    ParameterValue time(const QJsonValue &value, const QString &path)
    {
        const QString format = QStringLiteral("HH:mm");
        const QTime read = QTime::fromString(value.toString(), format);
        if (!read.isValid() || read.toString(format) != value.toString())
            refuse(path, GraphJson::tr("a time as “09:00” is expected."));
        return read;
    }

    ParameterValue day(const QJsonValue &value, const QString &path)
    {
        const QDate read = QDate::fromString(value.toString(), Qt::ISODate);
        if (!read.isValid() || read.toString(Qt::ISODate) != value.toString())
            refuse(path, GraphJson::tr("a date as “2026-11-21” is expected."));
        return read;
    }

    Rule rule(const QJsonValue &value, const QString &path)
    {
        const Result<Rule> read = RuleJson::fromJson(object(value, path));
        if (!read)
            refuse(path, read.error().text);
        return read.valueOr({});
    }

    ParameterValue words(const QJsonValue &value, const QString &path)
    {
        QStringList read;
        const QJsonArray list = array(value, path, GraphJson::kMostItems);
        for (qsizetype i = 0; i < list.size(); ++i)
            read.append(text(list.at(i), at(path, i)));
        return read;
    }

    ParameterValue branches(const QJsonValue &value, const QString &path)
    {
        QList<NamedRule> read;
        const QJsonArray list = array(value, path, 100);
        for (qsizetype i = 0; i < list.size() && !m_error; ++i) {
            const QString here = at(path, i);
            const QJsonObject json = object(list.at(i), here);
            read.append({id(json.value(QStringLiteral("id")), here + QStringLiteral(".id")),
                         text(json.value(QStringLiteral("name")), here + QStringLiteral(".name")),
                         rule(json.value(QStringLiteral("rule")), here + QStringLiteral(".rule"))});
            finish(json, {"id", "name", "rule"}, here);
        }
        return read;
    }

    ParameterValue shares(const QJsonValue &value, const QString &path)
    {
        QList<NamedShare> read;
        const QJsonArray list = array(value, path, 100);
        for (qsizetype i = 0; i < list.size() && !m_error; ++i) {
            const QString here = at(path, i);
            const QJsonObject json = object(list.at(i), here);
            read.append(
                {id(json.value(QStringLiteral("id")), here + QStringLiteral(".id")),
                 text(json.value(QStringLiteral("name")), here + QStringLiteral(".name")),
                 number(json.value(QStringLiteral("percent")), here + QStringLiteral(".percent"))});
            finish(json, {"id", "name", "percent"}, here);
        }
        return read;
    }

    ParameterValue yes(const QJsonValue &value, const QString &path)
    {
        if (!value.isBool())
            refuse(path, GraphJson::tr("yes or no is expected."));
        return value.toBool();
    }

    ParameterValue value(const QJsonValue &json, ParameterType type, const QString &path)
    {
        switch (type) {
        case ParameterType::YesNo:
            return yes(json, path);
        case ParameterType::Whole:
            return whole(json, path, -kExact, kExact);
        case ParameterType::Number:
            return number(json, path);
        case ParameterType::Amount:
            return amount(json, path);
        case ParameterType::Length:
            return length(json, path);
        case ParameterType::TimeOfDay:
            return time(json, path);
        case ParameterType::Day:
            return day(json, path);
        case ParameterType::Question:
            return rule(json, path);
        case ParameterType::Branches:
            return branches(json, path);
        case ParameterType::Shares:
            return shares(json, path);
        case ParameterType::Choices:
        case ParameterType::Words:
        case ParameterType::Products:
        case ParameterType::Categories:
            return words(json, path);
        default:
            return text(json, path, type == ParameterType::LongText);
        }
    }

    ParameterMap parameters(const QJsonObject &json, const QList<NodeParameter> &known,
                            const QString &path)
    {
        ParameterMap read;
        for (auto given = json.begin(); given != json.end() && !m_error; ++given) {
            const QString here = path + u'.' + given.key().left(100);
            const auto found
                = std::find_if(known.cbegin(), known.cend(), [&given](const NodeParameter &one) {
                      return one.id == given.key();
                  });
            if (found == known.cend()) {
                refuse(here, GraphJson::tr("this Comptoir does not know what is said here."));
                break;
            }
            m_parameter = m_step.isEmpty() ? QString() : found->label();
            read.insert(found->id, value(given.value(), found->type, here));
            m_parameter.clear();
        }
        return read;
    }

    ParameterMap settings(const QJsonValue &json, const QString &root)
    {
        const QString path = root + QStringLiteral(".settings");
        return parameters(object(json, path), workflowSettings(), path);
    }

    void readNodes(const QJsonValue &json, Graph &graph)
    {
        const QString path = QStringLiteral("workflow.nodes");
        const QJsonArray list = array(json, path, GraphJson::kMostNodes);
        for (qsizetype i = 0; i < list.size() && !m_error; ++i)
            readNode(list.at(i), at(path, i), graph);
    }

    void readNode(const QJsonValue &value, const QString &path, Graph &graph)
    {
        const QJsonObject json = object(value, path);
        const QString name = id(json.value(QStringLiteral("id")), path + QStringLiteral(".id"));
        m_step = name;
        if (graph.nodes.contains(name))
            refuse(path + QStringLiteral(".id"), GraphJson::tr("another step has this id."));
        GraphNode node;
        node.kind = text(json.value(QStringLiteral("kind")), path + QStringLiteral(".kind"));
        const NodeKind *kind = NodeCatalogue::find(node.kind);
        if (!kind)
            refuse(path + QStringLiteral(".kind"),
                   //: %1 is a machine word
                   GraphJson::tr("this Comptoir knows no step of the kind “%1”.")
                       .arg(node.kind.left(100)));
        if (json.contains(QStringLiteral("name")))
            node.name = text(json.value(QStringLiteral("name")), path + QStringLiteral(".name"));
        if (kind)
            node.parameters = parameters(object(json.value(QStringLiteral("parameters")),
                                                path + QStringLiteral(".parameters")),
                                         kind->parameters, path + QStringLiteral(".parameters"));
        const QString arrows = path + QStringLiteral(".next");
        const QJsonObject next = object(json.value(QStringLiteral("next")), arrows);
        for (auto arrow = next.begin(); arrow != next.end() && !m_error; ++arrow)
            node.next.insert(arrow.key(), id(arrow.value(), arrows + u'.' + arrow.key().left(100)));
        finish(json, {"id", "kind", "name", "parameters", "next"}, path);
        graph.nodes.insert(name, node);
        m_step.clear();
    }

    void checkArrows(const Graph &graph)
    {
        for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
            m_step = node.key();
            for (auto arrow = node->next.cbegin(); arrow != node->next.cend(); ++arrow) {
                if (!graph.nodes.contains(*arrow))
                    refuse(QStringLiteral("next.") + arrow.key().left(100),
                           //: %1 is the id of a step that is not there
                           GraphJson::tr("its arrow leads to the step “%1”, which is not there.")
                               .arg(arrow->left(100)));
            }
        }
        m_step.clear();
    }

    QList<int> places(const QJsonValue &json, const QString &path, qsizetype count)
    {
        QList<int> read;
        const QJsonArray list = array(json, path, static_cast<int>(count));
        if (list.size() != count)
            refuse(path, GraphJson::tr("a place is %1 whole numbers.").arg(count));
        for (qsizetype i = 0; i < list.size(); ++i)
            read.append(static_cast<int>(
                whole(list.at(i), at(path, i), -GraphJson::kFarthest, GraphJson::kFarthest)));
        return m_error ? QList<int>(count, 0) : read;
    }

    GraphLayout layout(const QJsonValue &value, const Graph &graph)
    {
        GraphLayout layout;
        if (value.isUndefined())
            return layout;
        const QString path = QStringLiteral("workflow.layout");
        const QJsonObject json = object(value, path);
        const QJsonObject where = json.value(QStringLiteral("places")).toObject();
        for (auto one = where.begin(); one != where.end() && !m_error; ++one) {
            const QString here = path + QStringLiteral(".places.") + one.key().left(100);
            if (!graph.nodes.contains(one.key()))
                refuse(here, GraphJson::tr("there is no such step."));
            const QList<int> place = places(one.value(), here, 2);
            layout.places.insert(one.key(), {place.at(0), place.at(1)});
        }
        readNotes(json, path + QStringLiteral(".notes"), layout);
        readGroups(json, path + QStringLiteral(".groups"), graph, layout);
        finish(json, {"places", "notes", "groups"}, path);
        return layout;
    }

    void readNotes(const QJsonObject &json, const QString &path, GraphLayout &layout)
    {
        const QJsonArray notes = json.value(QStringLiteral("notes")).toArray();
        if (notes.size() > GraphJson::kMostNotes)
            refuse(
                path,
                GraphJson::tr("there are too many here; %1 at most.").arg(GraphJson::kMostNotes));
        for (qsizetype i = 0; i < notes.size() && !m_error; ++i) {
            const QString here = at(path, i);
            const QJsonObject one = object(notes.at(i), here);
            const QList<int> place
                = places(one.value(QStringLiteral("place")), here + QStringLiteral(".place"), 4);
            layout.notes.append(
                {QRect(place.at(0), place.at(1), place.at(2), place.at(3)),
                 text(one.value(QStringLiteral("text")), here + QStringLiteral(".text"), true)});
            finish(one, {"place", "text"}, here);
        }
    }

    void readGroups(const QJsonObject &json, const QString &path, const Graph &graph,
                    GraphLayout &layout)
    {
        const QJsonArray groups = json.value(QStringLiteral("groups")).toArray();
        if (groups.size() > GraphJson::kMostNotes)
            refuse(
                path,
                GraphJson::tr("there are too many here; %1 at most.").arg(GraphJson::kMostNotes));
        for (qsizetype i = 0; i < groups.size() && !m_error; ++i) {
            const QString here = at(path, i);
            const QJsonObject one = object(groups.at(i), here);
            GraphGroup group{
                text(one.value(QStringLiteral("name")), here + QStringLiteral(".name")), {}};
            const QString members = here + QStringLiteral(".nodes");
            for (const QJsonValue &member :
                 array(one.value(QStringLiteral("nodes")), members, GraphJson::kMostNodes)) {
                group.nodes.append(id(member, members));
                if (!graph.nodes.contains(group.nodes.constLast()))
                    refuse(members, GraphJson::tr("there is no such step."));
            }
            layout.groups.append(group);
            finish(one, {"name", "nodes"}, here);
        }
    }

    std::optional<Error> m_error;
    QString m_step, m_parameter; ///< where it reads now
};

} // namespace

Result<Graph> GraphJson::fromJson(const QJsonObject &json)
{
    return GraphReader().read(json);
}

Result<Graph> GraphJson::read(const QByteArray &bytes)
{
    if (bytes.size() > kMostBytes)
        return Error{ErrorCode::Parse, tr("This workflow cannot be read: it is too large."),
                     QStringLiteral("workflow JSON of %1 bytes").arg(bytes.size())};
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (!document.isObject())
        return Error{
            ErrorCode::Parse,
            tr("This workflow cannot be read: its text is damaged (at byte %1).").arg(fault.offset),
            fault.errorString()};
    return fromJson(document.object());
}

Result<QByteArray> GraphJson::contents(const QString &path)
{
    QFile file(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::File,
            tr("The file %1 cannot be read. Nothing was changed. Choose another one.").arg(shown),
            QStringLiteral("workflow file: ") + file.errorString()};
    if (file.size() > kMostBytes)
        return Error{ErrorCode::File,
                     tr("The file %1 is far too large for a workflow. Nothing was changed. Choose "
                        "one that Comptoir wrote.")
                         .arg(shown),
                     QStringLiteral("workflow file: %1 bytes").arg(file.size())};
    return file.read(kMostBytes);
}

} // namespace comptoir
