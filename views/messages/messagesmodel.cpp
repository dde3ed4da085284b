#include "views/messages/messagesmodel.h"

#include "models/domain/consentwords.h"
#include "models/domain/contact.h"
#include "views/messages/messagewords.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"
#include "views/widgets/tokens.h"

#include <algorithm>

namespace comptoir {

QString MessagesModel::columnKey(int column)
{
    static const QStringList keys{QStringLiteral("name"),  QStringLiteral("kind"),
                                  QStringLiteral("state"), QStringLiteral("beginning"),
                                  QStringLiteral("class"), QStringLiteral("language")};
    return keys.value(column);
}

void MessagesModel::setLines(const QList<MessageLine> &lines)
{
    m_lines = lines;
    arrange();
}

void MessagesModel::setWords(const QString &words)
{
    m_words = words;
    arrange();
}

void MessagesModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool MessagesModel::fits(const MessageLine &line) const
{
    const WrittenMessage &message = line.message;
    const QString text
        = foldForSorting(message.name + u' ' + message.subject + u' ' + message.text);
    const QStringList words = foldForSorting(m_words).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

void MessagesModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (fits(m_lines.at(i)))
            m_rows.append(i);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](qsizetype a, qsizetype b) {
        const QString first = foldForSorting(text(m_lines.at(a), m_sortColumn));
        const QString second = foldForSorting(text(m_lines.at(b), m_sortColumn));
        return m_sortOrder == Qt::AscendingOrder ? first < second : second < first;
    });
    endResetModel();
}

void MessagesModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

const MessageLine *MessagesModel::lineAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_lines.at(m_rows.at(row)) : nullptr;
}

const MessageLine *MessagesModel::find(WrittenMessageId id) const
{
    const auto found
        = std::find_if(m_lines.cbegin(), m_lines.cend(),
                       [id](const MessageLine &line) { return line.message.id == id; });
    return found == m_lines.cend() ? nullptr : &*found;
}

int MessagesModel::rowOf(WrittenMessageId id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (lineAt(row)->message.id == id)
            return row;
    }
    return -1;
}

QString MessagesModel::text(const MessageLine &line, int column)
{
    switch (column) {
    case Name:
        return line.message.name;
    case Kind:
        return ConsentWords::channel(line.message.channel);
    case State:
        return line.hindering > 0 ? tr("To mend") : line.remarks > 0 ? tr("Remarks") : tr("Ready");
    case Beginning:
        return MessageWords::beginning(line.message);
    case Class:
        return MessageWords::kind(line.message.messageClass);
    case Language:
        return Format::language(line.message.language);
    default:
        return {};
    }
}

int MessagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MessagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MessagesModel::data(const QModelIndex &index, int role) const
{
    const MessageLine *line = lineAt(index.row());
    if (!line)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*line, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case StrongRole:
        return column == Name;
    case MutedRole:
        return column == Beginning || column == Class || column == Language;
    case ToneRole:
        if (column != State)
            return {};
        return static_cast<int>(line->hindering > 0     ? Tone::Danger
                                    : line->remarks > 0 ? Tone::Warning
                                                        : Tone::Good);
    default:
        return {};
    }
}

QVariant MessagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    //: heading of a column: whether a message may go
    const QString state = tr("State");
    //: heading of a column: e-mail or text message
    const QString kind = tr("Kind");
    const QString names[ColumnCount]
        = {tr("Message"), kind, state, tr("Subject or text"), tr("Class"), tr("Language")};
    return names[section];
}

} // namespace comptoir
