#include "views/shell/commands.h"

#include "views/shell/searchmatch.h"

#include <QMap>
#include <QShortcut>
#include <QWidget>

#include <algorithm>

namespace comptoir {

void Commands::add(Command command)
{
    m_commands.append(std::move(command));
}

const Command *Commands::find(const QString &id) const
{
    const auto found = std::find_if(m_commands.cbegin(), m_commands.cend(),
                                    [&id](const Command &command) { return command.id == id; });
    return found == m_commands.cend() ? nullptr : &*found;
}

bool Commands::isEnabled(const QString &id) const
{
    const Command *command = find(id);
    return command && command->run && (!command->isEnabled || command->isEnabled());
}

bool Commands::run(const QString &id)
{
    if (!isEnabled(id))
        return false;
    const std::function<void()> work = find(id)->run; // may change the catalogue
    work();
    return true;
}

Commands::Fit Commands::fit(const Command &command, const QString &typed)
{
    const QString title = command.title();
    if (SearchMatch::beginsWith(title, typed))
        return Fit::TitleBegins;
    if (SearchMatch::hasAll(title, typed))
        return Fit::InTitle;
    const bool byKeywords
        = command.keywords && SearchMatch::hasAll(title + u' ' + command.keywords(), typed);
    return byKeywords ? Fit::InKeywords : Fit::None;
}

QList<Command> Commands::matching(const QString &typed, int most) const
{
    QMap<Fit, QList<Command>> found;
    for (const Command &command : m_commands) {
        if (isEnabled(command.id))
            found[fit(command, typed)].append(command);
    }
    return (found.value(Fit::TitleBegins) + found.value(Fit::InTitle)
            + found.value(Fit::InKeywords))
        .mid(0, most);
}

void Commands::bindKeys(QWidget *window)
{
    for (const Command &command : std::as_const(m_commands)) {
        if (!command.run)
            continue;
        for (const QKeySequence &key : command.keys) {
            connect(new QShortcut(key, window), &QShortcut::activated, this,
                    [this, id = command.id] { run(id); });
        }
    }
}

QString Commands::title(CommandGroup group)
{
    switch (group) {
    case CommandGroup::Go:
        return tr("Go to");
    case CommandGroup::Do:
        return tr("Commands");
    case CommandGroup::Look:
        return tr("Window");
    }
    return {};
}

QString Commands::keyText(const Command &command)
{
    return command.keys.isEmpty() ? QString()
                                  : command.keys.first().toString(QKeySequence::NativeText);
}

} // namespace comptoir
