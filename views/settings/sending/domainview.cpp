#include "views/settings/sending/domainview.h"

#include "views/widgets/badge.h"
#include "views/widgets/layouts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>

namespace comptoir {

namespace {

using Verdict = DomainFinding::Verdict;

struct Mark
{
    QString word;
    Tone tone;
    QString icon;
};

Mark markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return {DomainView::tr("in order"), Tone::Good, QStringLiteral("check")};
    case Verdict::Advice:
        return {DomainView::tr("good to know"), Tone::Accent, QStringLiteral("info")};
    case Verdict::Missing:
        return {DomainView::tr("to do"), Tone::Danger, QStringLiteral("warning")};
    case Verdict::Unknown:
        break;
    }
    return {DomainView::tr("not known"), Tone::Warning, QStringLiteral("help")};
}

} // namespace

DomainView::DomainView(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 12, 0);
    m_lines->setSpacing(14);
}

void DomainView::clear()
{
    clearLayout(m_lines);
}

void DomainView::showFindings(const QList<DomainFinding> &findings)
{
    clear();
    for (const DomainFinding &finding : findings)
        addFinding(finding);
    m_lines->addStretch(1);
}

QString DomainView::topic(DomainFinding::Topic topic)
{
    switch (topic) {
    case DomainFinding::Topic::Domain:
        return tr("The domain");
    case DomainFinding::Topic::Spf:
        return tr("Who may send (SPF)");
    case DomainFinding::Topic::Dkim:
        return tr("Signature (DKIM)");
    case DomainFinding::Topic::Dmarc:
        break;
    }
    return tr("Policy (DMARC)");
}

void DomainView::addFinding(const DomainFinding &finding)
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    QLabel *name = makeLabel(TextRole::Body, part);
    QFont strong = name->font();
    strong.setWeight(QFont::DemiBold);
    name->setFont(strong);
    name->setText(topic(finding.topic));
    head->addWidget(name, 1);
    const Mark mark = markOf(finding.verdict);
    auto *badge = new Badge({}, mark.tone, part);
    badge->set(mark.word, mark.tone, mark.icon);
    head->addWidget(badge);
    column->addLayout(head);
    QLabel *words = makeLabel(TextRole::Body, part);
    words->setText(breakable(finding.text));
    column->addWidget(words);
    if (!finding.recordValue.isEmpty())
        addRecord(finding, column);
    m_lines->addWidget(part);
}

void DomainView::addRecord(const DomainFinding &finding, QVBoxLayout *to)
{
    QLabel *kind = makeLabel(TextRole::Small, this);
    kind->setText(finding.replaces
                      ? tr("A record of the type TXT, in the place of the present one:")
                      : tr("A record of the type TXT to add:"));
    to->addWidget(kind);
    addValue(tr("Name"), finding.recordName, to);
    addValue(tr("Value"), finding.recordValue, to);
}

void DomainView::addValue(const QString &label, const QString &value, QVBoxLayout *to)
{
    QLabel *name = makeLabel(TextRole::Small, this);
    name->setText(label);
    auto *line = new QLineEdit(value, this);
    line->setReadOnly(true);
    line->setCursorPosition(0);
    line->setAccessibleName(label);
    line->setToolTip(value);
    line->setObjectName(QStringLiteral("record"));
    QToolButton *copy = makeIconButton(QStringLiteral("copy"), this);
    setIconButtonText(copy, tr("Copy"));
    copy->setAccessibleName(tr("Copy: %1").arg(value));
    connect(copy, &QToolButton::clicked, this, [this, value] {
        QGuiApplication::clipboard()->setText(value);
        emit copied();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(line, 1);
    row->addWidget(copy);
    to->addWidget(name);
    to->addLayout(row);
}

} // namespace comptoir
