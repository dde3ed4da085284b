#include "views/settings/lookchoices.h"

#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"

#include <QApplication>

namespace comptoir {

namespace {

const QString kLookKey = QStringLiteral("look.mode");
const QString kLanguageKey = QStringLiteral("look.language");

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
    ViewSettings(context.store).read({kLookKey}, this, [this](const ViewSettings::Values &values) {
        setChosen(static_cast<int>(Theme::modeFromText(values.value(kLookKey))));
    });
}

LanguageChoice::LanguageChoice(const ViewContext &context, QWidget *parent)
    : ChoiceCard(3, parent)
{
    connect(this, &ChoiceCard::chose, this, [change = context.setLanguage](int answer) {
        if (change)
            change(languageCode(answer));
    });
    onLanguage(this, [this] {
        // Languages call themselves by their own name, whatever the present one.
        setTexts(tr("Language"), tr("Also decides how money, dates and numbers are written."),
                 {tr("As the system"), QStringLiteral("Français"), QStringLiteral("English")});
    });
    ViewSettings(context.store)
        .read({kLanguageKey}, this, [this](const ViewSettings::Values &values) {
            for (int i = 0; i < 3; ++i) {
                if (values.value(kLanguageKey) == languageCode(i))
                    setChosen(i);
            }
        });
}

} // namespace comptoir
