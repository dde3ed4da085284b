#include "views/settings/lookchoices.h"

#include "models/store/settingsrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"

#include <QApplication>
#include <QEvent>

namespace comptoir {

namespace {

const QString kLookKey = QStringLiteral("look.mode");

/// Codes by number of the answer; the first follows the system.
QString languageCode(int answer)
{
    const QString codes[] = {QString(), QStringLiteral("fr"), QStringLiteral("en")};
    return codes[answer];
}

} // namespace

LookChoice::LookChoice(const ViewContext &context, QWidget *parent)
    : ChoiceCard(3, parent)
{
    connect(this, &ChoiceCard::chose, this, [store = &context.store](int answer) {
        const auto mode = static_cast<Theme::Mode>(answer);
        Theme::apply(*qApp, mode);
        ViewSettings(*store).write(kLookKey, Theme::modeToText(mode));
    });
    onLanguage(this, [this] {
        setTexts(tr("Look"), tr("Changes at once."),
                 {tr("As the system"), tr("Light"), tr("Dark")});
    });
    setChosen(static_cast<int>(Theme::mode(*qApp)));
}

void LookChoice::changeEvent(QEvent *event)
{
    ChoiceCard::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setChosen(static_cast<int>(Theme::mode(*qApp)));
}

LanguageChoice::LanguageChoice(const ViewContext &context, QWidget *parent)
    : ChoiceCard(3, parent)
    , m_store(context.store)
{
    connect(this, &ChoiceCard::chose, this, [change = context.setLanguage](int answer) {
        if (change)
            change(languageCode(answer));
    });
    onLanguage(this, [this] {
        // Languages call themselves by their own name, whatever the present one.
        setTexts(tr("Language"), tr("Also decides how money, dates and numbers are written."),
                 {tr("As the system"), QStringLiteral("Français"), QStringLiteral("English")});
        read();
    });
}

/// Asked of the writer: what a command chose this moment is perhaps still on its way there.
void LanguageChoice::read()
{
    const auto kept = m_store.write(
        [](Database &db) { return SettingsRepository(db).value(settingkeys::kLanguage); });
    whenDone(kept, this, [this](const Result<std::optional<QString>> &code) {
        for (int i = 0; code && i < 3; ++i) {
            if (code->value_or(QString()) == languageCode(i))
                setChosen(i);
        }
    });
}

} // namespace comptoir
