#include "views/shell/lookcommands.h"

#include "views/shell/commands.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"

#include <QApplication>

namespace comptoir {

namespace {

class LookCommands
{
    Q_DECLARE_TR_FUNCTIONS(LookCommands)

public:
    LookCommands(Commands &commands, const ViewContext &context)
        : m_commands(commands)
        , m_context(context)
    {}

    void addLook();
    void addLanguages();

private:
    void add(Command command) { m_commands.add(std::move(command)); }

    Commands &m_commands;
    ViewContext m_context;
};

void LookCommands::addLook()
{
    const std::shared_ptr<Privacy> privacy = m_context.privacy;
    add({QStringLiteral("privacy"),
         CommandGroup::Look,
         QStringLiteral("eye-off"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_H},
         [privacy] { return privacy->isOn() ? tr("Show names") : tr("Hide names"); },
         [] { return tr("privacy screen sharing mask anonymous"); },
         [privacy] { privacy->setOn(!privacy->isOn()); },
         {}});
    add({QStringLiteral("look"),
         CommandGroup::Look,
         QStringLiteral("look"),
         {},
         [] {
             return tokensFor(QApplication::palette()).dark ? tr("Light look") : tr("Dark look");
         },
         [] { return tr("theme mode appearance colours night day"); },
         [store = &m_context.store] {
             const bool dark = tokensFor(QApplication::palette()).dark;
             const Theme::Mode mode = dark ? Theme::Mode::Light : Theme::Mode::Dark;
             Theme::apply(*qApp, mode);
             ViewSettings(*store).write(QStringLiteral("look.mode"), Theme::modeToText(mode));
         },
         {}});
}

void LookCommands::addLanguages()
{
    if (!m_context.setLanguage)
        return;
    const std::pair<const char *, const char *> languages[]
        = {{"fr", "Français"}, {"en", "English"}};
    for (const auto &[code, name] : languages) {
        add({QStringLiteral("language.") + QString::fromLatin1(code),
             CommandGroup::Look,
             QStringLiteral("language"),
             {},
             // Languages call themselves by their own name.
             [text = QString::fromUtf8(name)] { return tr("Language: %1").arg(text); },
             [] { return tr("language translate french english français anglais"); },
             [set = m_context.setLanguage, text = QString::fromLatin1(code)] { set(text); },
             {}});
    }
}

} // namespace

void addLookCommands(Commands &commands, const ViewContext &context)
{
    LookCommands catalogue(commands, context);
    catalogue.addLook();
    catalogue.addLanguages();
}

} // namespace comptoir
