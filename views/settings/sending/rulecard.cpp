#include "views/settings/sending/rulecard.h"

#include "views/widgets/flowlayout.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/setlook.h"

#include <QDesktopServices>
#include <QUrl>
#include <QVBoxLayout>

namespace comptoir {

RuleCard::RuleCard(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_text(makeLabel(TextRole::Muted, this))
    , m_fields(new QVBoxLayout)
    , m_sources(new QVBoxLayout)
    , m_told(makeLabel(TextRole::Body, this))
    , m_buttons(new QWidget(this))
    , m_apply(makeButton(ButtonKind::Primary, m_buttons))
    , m_discard(makeButton(ButtonKind::Plain, m_buttons))
    , m_reset(makeButton(ButtonKind::Link, this))
{
    setProperty("card", true);
    setObjectName(name);
    m_apply->setObjectName(name + QStringLiteral("-apply"));
    m_discard->setObjectName(name + QStringLiteral("-discard"));
    m_reset->setObjectName(name + QStringLiteral("-reset"));
    m_told->setObjectName(name + QStringLiteral("-told"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    m_fields->setSpacing(8);
    column->addLayout(m_fields);
    column->addWidget(m_told);
    auto *row = new FlowLayout(8, m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_apply);
    row->addWidget(m_discard);
    column->addWidget(m_buttons);
    m_sources->setSpacing(2);
    column->addLayout(m_sources);
    column->addWidget(m_reset, 0, Qt::AlignLeft);
    setEnabled(false); // until what is in force is read
    m_buttons->hide();
    m_told->hide();
    connect(m_apply, &QPushButton::clicked, this, &RuleCard::applyRequested);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        showRules(m_kept);
        showState();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        showRules(standard(typed()));
        showState();
    });
    onLanguage(this, [this] {
        m_apply->setText(RuleCard::tr("Use these rules"));
        m_discard->setText(RuleCard::tr("Put back"));
        m_reset->setText(RuleCard::tr("Back to the defaults"));
    });
}

void RuleCard::setTexts(const QString &heading, const QString &text,
                        const QList<RuleSource> &sources)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
    m_text->setText(text);
    m_reset->setAccessibleName(m_reset->text() + u' ' + heading);
    m_apply->setAccessibleName(m_apply->text() + u' ' + heading);
    clearLayout(m_sources);
    for (const RuleSource &source : sources)
        addSource(source);
}

void RuleCard::addSource(const RuleSource &source)
{
    QLabel *words = makeLabel(TextRole::Small, this);
    words->setText(source.text);
    m_sources->addWidget(words);
    if (source.link.isEmpty())
        return;
    QPushButton *link = makeButton(ButtonKind::Link, this);
    link->setText(QUrl(source.link).host());
    link->setToolTip(source.link);
    //: %1 is a place on the web
    link->setAccessibleName(tr("Read it: %1").arg(source.link));
    connect(link, &QPushButton::clicked, this,
            [address = source.link] { QDesktopServices::openUrl(QUrl(address)); });
    m_sources->addWidget(link, 0, Qt::AlignLeft);
}

void RuleCard::setKept(const SendingSettings &settings)
{
    const bool isBeingChanged = isChanged();
    m_kept = settings;
    m_isShown = true;
    if (!isBeingChanged)
        showRules(settings);
    setEnabled(true);
    showState();
}

void RuleCard::showState()
{
    const bool changed = isChanged();
    const QString wrong = problem();
    const QString told = wrong.isEmpty() ? warning() : wrong;
    setTextOrHide(m_told, told);
    setLook(m_told, "role", wrong.isEmpty() ? QStringLiteral("muted") : QStringLiteral("warning"));
    m_apply->setEnabled(changed && wrong.isEmpty());
    m_buttons->setVisible(changed);
    m_reset->setEnabled(standard(typed()) != typed());
}

} // namespace comptoir
