#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace comptoir {

enum class CommandGroup {
    Go, ///< to a page
    Do, ///< something happens
    Look, ///< of the window
};

/// Something the owner can ask for from anywhere: by key, by its name in the search, by the tray.
struct Command
{
    QString id; ///< stable
    CommandGroup group = CommandGroup::Do;
    QString icon;
    QList<QKeySequence> keys; ///< the first one is shown
    std::function<QString()> title; ///< in the current language; begins with a capital
    std::function<QString()> keywords = {}; ///< other words for it, in the current language
    std::function<void()> run;
    std::function<bool()> isEnabled = {}; ///< empty: always
};

/// The catalogue of all commands of a window: the search box, the list of keys under F1 and the
/// menu of the tray all read this one. GUI thread.
class Commands : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void add(Command command);
    [[nodiscard]] const QList<Command> &all() const { return m_commands; }
    /// Null when there is none of that id.
    [[nodiscard]] const Command *find(const QString &id) const;
    [[nodiscard]] bool isEnabled(const QString &id) const;
    /// False when there is no such command, or it is not possible now.
    bool run(const QString &id);
    /// How well a command fits what was typed, the best first.
    enum class Fit { TitleBegins, InTitle, InKeywords, None };
    static Fit fit(const Command &command, const QString &typed);
    /// Those possible now whose title or keywords have every typed word as a beginning, in the
    /// order of their fit.
    [[nodiscard]] QList<Command> matching(const QString &typed, int most) const;
    /// Makes every key work in `window` and its children.
    void bindKeys(QWidget *window);

    static QString title(CommandGroup group);
    /// As the owner's keyboard writes it; empty without a key.
    static QString keyText(const Command &command);

private:
    QList<Command> m_commands;
};

} // namespace comptoir
