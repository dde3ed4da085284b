#include "views/settings/looksection.h"

#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"

#include <QApplication>
#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace comptoir {

namespace {

const QString kLookKey = QStringLiteral("look.mode");
const QString kLanguageKey = QStringLiteral("look.language");

/// Codes by number of the choice; the first follows the system.
QString languageCode(int choice)
{
    const QString codes[] = {QString(), QStringLiteral("fr"), QStringLiteral("en")};
    return codes[choice];
}

} // namespace

LookSection::LookSection(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_lookHeading(makeLabel(TextRole::Heading, this))
    , m_lookText(makeLabel(TextRole::Muted, this))
    , m_looks(new QButtonGroup(this))
    , m_languageHeading(makeLabel(TextRole::Heading, this))
    , m_languageText(makeLabel(TextRole::Muted, this))
    , m_languages(new QButtonGroup(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    addChoices(m_lookHeading, m_lookText, m_looks, 3);
    addChoices(m_languageHeading, m_languageText, m_languages, 3);
    layout->addStretch(1);
    connect(m_looks, &QButtonGroup::idClicked, this, [this](int choice) {
        const auto mode = static_cast<Theme::Mode>(choice);
        Theme::apply(*qApp, mode);
        ViewSettings(m_context.store).write(kLookKey, Theme::modeToText(mode));
    });
    connect(m_languages, &QButtonGroup::idClicked, this, [this](int choice) {
        if (m_context.setLanguage)
            m_context.setLanguage(languageCode(choice));
    });
    onLanguage(this, [this] { retranslate(); });
    read();
}

void LookSection::addChoices(QLabel *heading, QLabel *explanation, QButtonGroup *group, int count)
{
    QFrame *card = makeCard(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(6);
    column->addWidget(heading);
    column->addWidget(explanation);
    for (int i = 0; i < count; ++i) {
        auto *choice = new QRadioButton(card);
        choice->setChecked(i == 0);
        group->addButton(choice, i);
        column->addWidget(choice);
    }
    layout()->addWidget(card);
}

void LookSection::retranslate()
{
    m_lookHeading->setText(tr("Look"));
    m_lookText->setText(tr("Changes at once."));
    m_looks->button(0)->setText(tr("As the system"));
    m_looks->button(1)->setText(tr("Light"));
    m_looks->button(2)->setText(tr("Dark"));
    m_languageHeading->setText(tr("Language"));
    m_languageText->setText(tr("Also decides how money, dates and numbers are written."));
    m_languages->button(0)->setText(tr("As the system"));
    // Languages call themselves by their own name, whatever the present one.
    m_languages->button(1)->setText(QStringLiteral("Français"));
    m_languages->button(2)->setText(QStringLiteral("English"));
}

void LookSection::read()
{
    ViewSettings(m_context.store)
        .read({kLookKey, kLanguageKey}, this, [this](const ViewSettings::Values &values) {
            m_looks->button(static_cast<int>(Theme::modeFromText(values.value(kLookKey))))
                ->setChecked(true);
            for (int i = 0; i < 3; ++i) {
                if (values.value(kLanguageKey) == languageCode(i))
                    m_languages->button(i)->setChecked(true);
            }
        });
}

} // namespace comptoir
