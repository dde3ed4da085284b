#include "views/settings/textdialog.h"

#include "views/widgets/dialogsize.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace comptoir {

void TextDialog::show(QWidget *parent, const QString &title, const QString &text)
{
    auto *dialog = new TextDialog(title, text, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

TextDialog::TextDialog(const QString &title, const QString &text, QWidget *parent)
    : Dialog(parent)
{
    setWindowTitle(title);
    resizeForText(*this, {720, 600});
    QLabel *heading = makeLabel(TextRole::Heading, this);
    heading->setText(title);
    auto *words = new QPlainTextEdit(text, this);
    words->setReadOnly(true);
    words->setTabChangesFocus(true);
    QFont letters = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    letters.setPixelSize(Theme::smallFont().pixelSize()); // as large as all other text
    words->setFont(letters);
    words->setAccessibleName(title);
    QPushButton *close = makeMainButton(this);
    close->setText(tr("Close"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(words, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    words->setFocus();
}

} // namespace comptoir
