#include "views/settings/looksection.h"

#include "views/settings/lookchoices.h"
#include "views/settings/windowchoices.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

namespace comptoir {

namespace {
constexpr int kTextPercents[] = {90, 100, 115, 130, 150, 175, 200};
} // namespace

LookSection::LookSection(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_sizeHeading(makeLabel(TextRole::Heading, this))
    , m_sizeText(makeLabel(TextRole::Muted, this))
    , m_size(new QComboBox(this))
    , m_privacyHeading(makeLabel(TextRole::Heading, this))
    , m_privacyText(makeLabel(TextRole::Muted, this))
    , m_hideNow(new QCheckBox(this))
    , m_hideAtStart(new QCheckBox(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(new LookChoice(context, this));
    layout->addWidget(new LanguageChoice(context, this));
    buildTextSize();
    buildPrivacy();
    layout->addWidget(new WindowChoices(context, this));
    layout->addStretch(1);
    onLanguage(this, [this] { retranslate(); });
    read();
}

QFrame *LookSection::addCard(QLabel *heading, QLabel *explanation)
{
    QFrame *card = makeCard(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(6);
    column->addWidget(heading);
    column->addWidget(explanation);
    layout()->addWidget(card);
    return card;
}

void LookSection::buildTextSize()
{
    QFrame *card = addCard(m_sizeHeading, m_sizeText);
    static_cast<QVBoxLayout *>(card->layout())->addWidget(m_size, 0, Qt::AlignLeft);
    m_size->setObjectName(QStringLiteral("text-size"));
    card->setVisible(bool(m_context.setTextPercent));
    connect(m_size, &QComboBox::activated, this,
            [this](int index) { m_context.setTextPercent(m_size->itemData(index).toInt()); });
}

void LookSection::buildPrivacy()
{
    QFrame *card = addCard(m_privacyHeading, m_privacyText);
    card->layout()->addWidget(m_hideNow);
    card->layout()->addWidget(m_hideAtStart);
    m_hideNow->setObjectName(QStringLiteral("hide-names"));
    m_hideAtStart->setObjectName(QStringLiteral("hide-names-at-start"));
    m_hideNow->setChecked(m_context.privacy->isOn());
    connect(m_context.privacy.get(), &Privacy::changed, m_hideNow, &QCheckBox::setChecked);
    connect(m_hideNow, &QCheckBox::clicked, m_context.privacy.get(), &Privacy::setOn);
    connect(m_hideAtStart, &QCheckBox::clicked, this, [this](bool on) {
        ViewSettings(m_context.store)
            .write(settingkeys::kHideNames, on ? QStringLiteral("1") : QString());
    });
}

void LookSection::retranslate()
{
    m_sizeHeading->setText(tr("Size of texts"));
    m_sizeText->setText(tr("The window is drawn anew with the size that you choose."));
    m_size->setAccessibleName(m_sizeHeading->text());
    const int chosen = m_size->currentIndex();
    m_size->clear();
    for (const int percent : kTextPercents)
        m_size->addItem(Format::percent(percent / 100.0), percent);
    m_size->setCurrentIndex(chosen < 0 ? 1 : chosen);
    m_privacyHeading->setText(tr("Names on a shared screen"));
    m_privacyText->setText(tr("Names, e-mail addresses, phone numbers and addresses of customers "
                              "can be hidden on every page. Nothing changes in the file."));
    m_hideNow->setText(tr("Hide them now (Ctrl+Shift+H)"));
    m_hideAtStart->setText(tr("Hide them whenever Comptoir starts"));
}

void LookSection::read()
{
    ViewSettings(m_context.store)
        .read({settingkeys::kTextPercent, settingkeys::kHideNames}, this,
              [this](const ViewSettings::Values &values) {
                  const int percent = Theme::textPercent(values.value(settingkeys::kTextPercent));
                  m_size->setCurrentIndex(m_size->findData(percent));
                  m_hideAtStart->setChecked(values.value(settingkeys::kHideNames)
                                            == QLatin1String("1"));
              });
}

} // namespace comptoir
