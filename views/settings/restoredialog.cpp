#include "views/settings/restoredialog.h"

#include "models/store/carryoverwords.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace comptoir {

void RestoreDialog::ask(QWidget *parent, const BackupContents &held,
                        const std::optional<BackupContents> &now, std::function<void()> confirmed)
{
    auto *dialog = new RestoreDialog(held, now, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, std::move(confirmed));
    dialog->open();
}

RestoreDialog::RestoreDialog(const BackupContents &held, const std::optional<BackupContents> &now,
                             QWidget *parent)
    : Dialog(parent)
    , m_grid(new QGridLayout)
{
    setWindowTitle(tr("Restore a backup"));
    setMinimumWidth(Theme::forText(520));
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(tr("Go back to %1?").arg(Format::dateTime(held.at)));
    QLabel *lost = makeLabel(TextRole::Body, this);
    lost->setText(whatIsLost(held, now.value_or(BackupContents())));
    QLabel *kept = makeLabel(TextRole::Body, this);
    kept->setObjectName(QStringLiteral("kept"));
    kept->setText(CarryOverWords::before(held, now).join(QLatin1Char(' ')));
    kept->setVisible(!kept->text().isEmpty());
    QLabel *safe = makeLabel(TextRole::Muted, this);
    safe->setText(tr("What came in from shops since then is read again by the next sync; files "
                     "imported since must be imported again. The present file is set aside in "
                     "the same folder, not deleted."));
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    cancel->setDefault(true);
    QPushButton *accept = makeButton(ButtonKind::Danger, this);
    accept->setText(tr("Restore this backup"));
    accept->setObjectName(QStringLiteral("confirm"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addLayout(m_grid);
    layout->addWidget(lost);
    layout->addWidget(kept);
    layout->addWidget(safe);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    addCounts(held, now.value_or(BackupContents()));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
}

void RestoreDialog::addCounts(const BackupContents &held, const BackupContents &now)
{
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    addRow({}, tr("In the backup"), tr("Now"), false);
    const auto count = [this](const QString &name, qint64 then, qint64 present) {
        addRow(name, Format::number(then), Format::number(present), then < present);
    };
    count(tr("Customers"), held.customers, now.customers);
    count(tr("Orders"), held.orders, now.orders);
    if (held.notes + now.notes > 0)
        count(tr("Your notes"), held.notes, now.notes);
    if (held.tasks + now.tasks > 0)
        count(tr("Your tasks"), held.tasks, now.tasks);
    const auto day = [](const std::optional<Timestamp> &at) {
        return at ? Format::date(*at) : Format::none();
    };
    addRow(tr("Newest order"), day(held.newestOrderAt), day(now.newestOrderAt),
           held.newestOrderAt < now.newestOrderAt);
}

void RestoreDialog::addRow(const QString &name, const QString &held, const QString &now,
                           bool isLess)
{
    const int row = m_grid->rowCount();
    const QString texts[] = {name, held, now};
    for (int column = 0; column < 3; ++column) {
        QLabel *label = makeLabel(name.isEmpty() ? TextRole::Small : TextRole::Body, this);
        label->setWordWrap(false);
        label->setText(texts[column]);
        if (column > 0)
            label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (column == 1 && isLess) {
            QFont strong = label->font();
            strong.setWeight(QFont::DemiBold);
            label->setFont(strong);
        }
        m_grid->addWidget(label, row, column);
    }
}

QString RestoreDialog::whatIsLost(const BackupContents &held, const BackupContents &now) const
{
    const qint64 notes = qMax<qint64>(0, now.notes - held.notes);
    const qint64 tasks = qMax<qint64>(0, now.tasks - held.tasks);
    if (notes + tasks == 0)
        return tr("What you wrote and changed yourself since then, such as tags and fields, is "
                  "lost to the program.");
    QStringList parts;
    if (notes > 0)
        parts.append(tr("%n note(s)", nullptr, static_cast<int>(notes)));
    if (tasks > 0)
        parts.append(tr("%n task(s)", nullptr, static_cast<int>(tasks)));
    //: %1 is a list: 5 notes, 2 tasks
    return tr("What you wrote and changed yourself since then is lost to the program, at least: "
              "%1; and tags and fields.")
        .arg(parts.join(QStringLiteral(", ")));
}

} // namespace comptoir
