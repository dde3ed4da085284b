#include "views/shell/keysmodel.h"

#include "views/shell/commands.h"
#include "views/shell/searchmatch.h"

namespace comptoir {

KeysModel::KeysModel(const Commands &commands, const QList<LocalKeys> &places, QObject *parent)
    : QAbstractListModel(parent)
{
    for (const CommandGroup group : {CommandGroup::Go, CommandGroup::Do, CommandGroup::Look}) {
        addHeading(Commands::title(group));
        for (const Command &command : commands.all()) {
            if (command.group == group && !command.keys.isEmpty())
                addLine(command.title(), Commands::keyText(command),
                        command.keywords ? command.keywords() : QString());
        }
    }
    for (const LocalKeys &place : places) {
        addHeading(place.place);
        for (const LocalKey &key : place.keys) {
            // Also found as Qt spells them: "Up" for an arrow, "Return" for Enter.
            addLine(key.text, keysText(key.keys),
                    place.place + u' ' + QKeySequence::listToString(key.keys));
        }
    }
}

void KeysModel::addHeading(const QString &title)
{
    m_lines.append({title, {}, {}, ++m_groups});
}

void KeysModel::addLine(const QString &title, const QString &key, const QString &moreWords)
{
    m_lines.append({title, key, title + u' ' + moreWords + u' ' + key, m_groups});
}

int KeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.title;
    case Qt::AccessibleTextRole:
        return line.key.isEmpty() ? line.title : line.title + QStringLiteral(", ") + line.key;
    case KeyRole:
        return line.key;
    case WordsRole:
        return line.words;
    case GroupRole:
        return line.group;
    default:
        return {};
    }
}

Qt::ItemFlags KeysModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool heading = index.data(KeyRole).toString().isEmpty();
    return heading ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

void KeysFilter::setTyped(const QString &typed)
{
    m_typed = typed;
    invalidateFilter();
}

bool KeysFilter::accepts(const QModelIndex &line) const
{
    return !line.data(KeysModel::KeyRole).toString().isEmpty()
        && SearchMatch::hasAll(line.data(KeysModel::WordsRole).toString(), m_typed);
}

bool KeysFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex line = sourceModel()->index(row, 0, parent);
    if (!line.data(KeysModel::KeyRole).toString().isEmpty())
        return accepts(line);
    for (int below = row + 1; below < sourceModel()->rowCount(); ++below) {
        const QModelIndex other = sourceModel()->index(below, 0, parent);
        if (other.data(KeysModel::GroupRole) != line.data(KeysModel::GroupRole))
            return false;
        if (accepts(other))
            return true;
    }
    return false;
}

} // namespace comptoir
