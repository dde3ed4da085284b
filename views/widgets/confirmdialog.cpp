#include "views/widgets/confirmdialog.h"

#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRadioButton>

namespace comptoir {

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
    setMinimumWidth(Theme::forText(460));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(question.title);
    QLabel *text = makeLabel(TextRole::Body, this);
    text->setText(question.text);
    layout->addWidget(title);
    layout->addWidget(text);
    for (int i = 0; i < question.choices.size(); ++i) {
        auto *choice = new QRadioButton(question.choices.at(i), this);
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
    auto *buttons = new QHBoxLayout;
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
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace comptoir
