#include "views/widgets/confirmdialog.h"

#include "views/widgets/dialogsize.h"
#include "views/widgets/layouts.h"
#include "views/widgets/wrappingradio.h"

#include <QButtonGroup>
#include <QScreen>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr QSize kUsual(460, 160); ///< some 65 letters a line
constexpr int kMargin = 24;
constexpr int kGap = 12;

/// A row at the right, or one under the other where they are too wide.
void arrangeButtons(QBoxLayout &row, int room)
{
    if (row.sizeHint().width() <= room)
        return;
    row.setDirection(QBoxLayout::TopToBottom);
    for (int i = 0; i < row.count(); ++i) {
        if (QWidget *button = row.itemAt(i)->widget())
            row.setAlignment(button, Qt::AlignRight);
    }
}

} // namespace

void ConfirmDialog::ask(QWidget *parent, const Question &question,
                        std::function<void(int choice)> confirmed, std::function<void()> kept)
{
    auto *dialog = new ConfirmDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent,
            [dialog, confirmed = std::move(confirmed), kept = std::move(kept)] {
                if (dialog->m_keeps)
                    kept();
                else
                    confirmed(qMax(0, dialog->m_choices->checkedId()));
            });
    dialog->open();
}

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent)
    : Dialog(parent)
    , m_choices(new QButtonGroup(this))
{
    setWindowTitle(question.title);
    const QSize window = parent ? parent->window()->size() : QSize();
    const int width = dialogSize(kUsual, window, screen()->availableSize()).width();
    setFixedWidth(width);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 20, kMargin, 20);
    layout->setSpacing(kGap);
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(breakable(question.title));
    QLabel *text = makeLabel(TextRole::Body, this);
    text->setText(breakable(question.text));
    layout->addWidget(title);
    layout->addWidget(text);
    for (int i = 0; i < question.choices.size(); ++i) {
        auto *choice = new WrappingRadio(question.choices.at(i), this);
        choice->setChecked(i == 0);
        m_choices->addButton(choice, i);
        layout->addWidget(choice);
    }
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(question.stay.isEmpty() ? tr("Cancel") : question.stay);
    cancel->setObjectName(QStringLiteral("stay"));
    QPushButton *accept
        = question.dangerous ? makeButton(ButtonKind::Danger, this) : makeMainButton(this);
    accept->setText(question.verb);
    accept->setObjectName(QStringLiteral("confirm"));
    if (question.dangerous)
        cancel->setDefault(true);
    auto *buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    if (!question.keep.isEmpty()) {
        QPushButton *keep = makeMainButton(this);
        keep->setText(question.keep);
        keep->setObjectName(QStringLiteral("keep"));
        buttons->addWidget(keep);
        connect(keep, &QPushButton::clicked, this, [this] {
            m_keeps = true;
            QDialog::accept();
        });
    }
    layout->addSpacing(8);
    layout->addLayout(buttons);
    arrangeButtons(*buttons, width - 2 * kMargin);
    // Qt would take two thirds of the screen for enough.
    setMinimumHeight(qMin(layout->totalHeightForWidth(width), screen()->availableSize().height()));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace comptoir
