#include "views/shell/shortcutsdialog.h"

#include "views/widgets/layouts.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QVBoxLayout>

namespace comptoir {

namespace {

QString key(QKeySequence sequence)
{
    return sequence.toString(QKeySequence::NativeText);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QStringList &pages, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    QList<QPair<QString, QString>> lines;
    for (int i = 0; i < pages.size() && i < 9; ++i)
        lines.append({key(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), pages.at(i)});
    lines.append({key(Qt::CTRL | Qt::Key_K), tr("Search for a customer")});
    lines.append({key(QKeySequence::Find), tr("Filter the list of the page")});
    lines.append({key(Qt::Key_Return), tr("Open the whole profile")});
    lines.append({key(Qt::Key_Escape), tr("Back, close, clear")});
    lines.append({key(QKeySequence::Copy), tr("Copy the cell")});
    lines.append({key(Qt::CTRL | Qt::SHIFT | Qt::Key_C), tr("Copy the line")});
    lines.append({key(QKeySequence::Refresh), tr("Sync all shops")});
    lines.append({key(Qt::Key_F6), tr("From the list to the profile and back")});
    lines.append({key(Qt::Key_F1), tr("These keys")});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 20);
    layout->setSpacing(14);
    QLabel *heading = makeLabel(TextRole::Title, this);
    heading->setText(tr("Keys"));
    layout->addWidget(heading);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(8);
    for (int i = 0; i < lines.size(); ++i) {
        QLabel *keys = makeLabel(TextRole::Body, this);
        keys->setText(lines.at(i).first);
        keys->setWordWrap(false);
        keys->setProperty("role", QStringLiteral("key"));
        QLabel *what = makeLabel(TextRole::Body, this);
        what->setText(lines.at(i).second);
        what->setMinimumWidth(260);
        grid->addWidget(keys, i, 0, Qt::AlignLeft);
        grid->addWidget(what, i, 1);
    }
    layout->addLayout(grid);
    QPushButton *close = makeButton(ButtonKind::Plain, this);
    close->setText(tr("Close"));
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace comptoir
