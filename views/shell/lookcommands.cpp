#include "views/shell/lookcommands.h"

#include "views/shell/commands.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"

#include <QApplication>
#include <QLocale>

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
    static void speak(const ViewContext &context, const QString &code, const QString &name);

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
        const QString language = QString::fromLatin1(code);
        const QString own = QString::fromUtf8(name); // they call themselves by their own name
        add({QStringLiteral("language.") + language,
             CommandGroup::Look,
             QStringLiteral("language"),
             {},
             [own] { return tr("Switch the language to %1").arg(own); },
             [] { return tr("language translate french english français anglais"); },
             [context = m_context, language, own] { speak(context, language, own); },
             [spoken = QLocale(language).language()] { return QLocale().language() != spoken; }});
    }
}

/// Says so in the new language: whoever cannot read that finds the button by its place.
void LookCommands::speak(const ViewContext &context, const QString &code, const QString &name)
{
    const auto undo = context.undo;
    const auto change = [set = context.setLanguage, undo, code, name](const QString &before) {
        set(code);
        undo->add(
            tr("The language is now %1.").arg(name), [set, before] { set(before); },
            [set, code] { set(code); });
    };
    ViewSettings(context.store)
        .read({settingkeys::kLanguage}, undo.get(), [change](const ViewSettings::Values &values) {
            change(values.value(settingkeys::kLanguage));
        });
}

} // namespace

void addLookCommands(Commands &commands, const ViewContext &context)
{
    LookCommands catalogue(commands, context);
    catalogue.addLook();
    catalogue.addLanguages();
}

} // namespace comptoir
