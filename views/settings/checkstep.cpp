#include "views/settings/checkstep.h"

#include "views/settings/permissionwords.h"
#include "views/widgets/badge.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QTimeZone>

namespace comptoir {

namespace {
constexpr int kLeastZone = 14; ///< letters
} // namespace

CheckStep::CheckStep(QWidget *parent)
    : QWidget(parent)
    , m_status(makeLabel(TextRole::Body, this))
    , m_busy(new QProgressBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_status);
    column->addWidget(m_busy);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    buildLines(column);
    buildDetails(column);
    onLanguage(this, [this] { retranslate(); });
}

void CheckStep::buildLines(QVBoxLayout *to)
{
    auto *lines = new QWidget(this);
    m_lines = new QVBoxLayout(lines);
    m_lines->setContentsMargins(16, 12, 16, 12);
    m_lines->setSpacing(10);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("permissions"));
    scroll->setProperty("ring", true); // words alone: the keys scroll it
    scroll->setWidgetResizable(true);
    scroll->setWidget(lines);
    scroll->viewport()->setAutoFillBackground(false);
    lines->setAutoFillBackground(false);
    onLanguage(scroll,
               [scroll] { scroll->setAccessibleName(CheckStep::tr("What the key may do")); });
    to->addWidget(scroll, 1);
}

void CheckStep::buildDetails(QVBoxLayout *to)
{
    m_details = new QWidget(this);
    m_nameLabel = makeLabel(TextRole::Body, m_details);
    m_name = new QLineEdit(m_details);
    m_zoneLabel = makeLabel(TextRole::Body, m_details);
    m_zone = new QComboBox(m_details);
    m_zone->setEditable(true);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(kLeastZone);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone));
    m_nameLabel->setBuddy(m_name);
    m_zoneLabel->setBuddy(m_zone);
    auto *grid = new QGridLayout(m_details);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->addWidget(m_nameLabel, 0, 0);
    grid->addWidget(m_zoneLabel, 0, 1);
    grid->addWidget(m_name, 1, 0);
    grid->addWidget(m_zone, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_details->hide();
    to->addWidget(m_details);
}

void CheckStep::retranslate()
{
    m_busy->setAccessibleName(tr("The test is running"));
    m_nameLabel->setText(tr("Name in Comptoir"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_zoneLabel->setText(tr("Time zone of the shop"));
    m_zone->setAccessibleName(m_zoneLabel->text());
    m_zone->setToolTip(tr("Some shops write times without saying where: they mean this zone"));
}

void CheckStep::begin()
{
    clearLayout(m_lines);
    m_detailsWanted = false;
    m_status->setText(tr("Testing the connection…"));
    setBusy(true);
}

void CheckStep::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_details->setVisible(!busy && m_detailsWanted);
}

void CheckStep::showFailure(bool detailsStay)
{
    m_detailsWanted = detailsStay;
    m_status->setText(detailsStay
                          ? tr("The test did not succeed. Nothing was changed; the name and the "
                               "time zone can be changed all the same.")
                          : tr("The test did not succeed. Nothing was changed."));
    setBusy(false);
}

void CheckStep::showReport(const QString &platform, const ConnectionReport &report)
{
    QStringList missing;
    clearLayout(m_lines);
    for (const PermissionCheck &check : report.permissions) {
        addLine(check);
        if (!check.granted && check.required)
            missing.append(check.resource);
    }
    for (const QString &notice : report.notices) {
        QLabel *line = makeLabel(TextRole::Small);
        line->setText(notice);
        m_lines->addWidget(line);
    }
    m_lines->addStretch(1);
    m_detailsWanted = report.isUsable();
    if (m_detailsWanted)
        //: %1 is a shop system with its version: PrestaShop 8.1.0
        m_status->setText(
            tr("The connection works: %1.")
                .arg(QStringList{platform, report.platformVersion}.join(u' ').trimmed()));
    else
        m_status->setText(
            tr("The key works, but it may not read: %1. Give it these rights in the shop, then "
               "go back and test again.")
                .arg(missing.join(QStringLiteral(", "))));
    setBusy(false);
}

void CheckStep::addLine(const PermissionCheck &check)
{
    auto *badge = new Badge;
    if (check.granted)
        badge->set(tr("allowed"), Tone::Good, QStringLiteral("check"));
    else if (check.required)
        badge->set(tr("missing, needed"), Tone::Danger, QStringLiteral("close"));
    else
        badge->set(tr("missing"), Tone::Warning, QStringLiteral("warning"));
    QLabel *label = makeLabel(TextRole::Body);
    label->setText(check.label);
    QLabel *word = makeLabel(TextRole::Small);
    word->setWordWrap(false);
    word->setText(check.resource);
    word->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(label);
    const QString lost = check.granted ? QString() : PermissionWords::lostWithout(check.resource);
    if (!lost.isEmpty()) {
        QLabel *loss = makeLabel(TextRole::Small);
        loss->setText(lost);
        words->addWidget(loss);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addLayout(words, 1);
    row->addWidget(word);
    row->addWidget(badge);
    m_lines->addLayout(row);
}

QString CheckStep::name() const
{
    return m_name->text().trimmed();
}

void CheckStep::setName(const QString &name)
{
    m_name->setText(name);
}

QByteArray CheckStep::zone() const
{
    return m_zone->currentText().trimmed().toLatin1();
}

void CheckStep::setZone(const QByteArray &zone)
{
    const int index = m_zone->findText(QString::fromLatin1(zone));
    m_zone->setCurrentIndex(index);
    if (index < 0)
        m_zone->setEditText(QString::fromLatin1(zone));
}

} // namespace comptoir
