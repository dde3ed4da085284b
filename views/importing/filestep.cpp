#include "views/importing/filestep.h"

#include "views/importing/importwords.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QRadioButton>

namespace comptoir {

FileStep::FileStep(QWidget *parent)
    : QWidget(parent)
    , m_kinds(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    buildDropPlace(column);
    buildKinds(column);
    column->addStretch(1);
    onLanguage(this, [this] { retranslate(); });
}

void FileStep::buildDropPlace(QVBoxLayout *to)
{
    QFrame *card = makeCard(this);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(20, 20, 20, 20);
    row->setSpacing(16);
    auto *drawing = new QLabel(card);
    drawing->setPixmap(themedIcon(QStringLiteral("folder"), Tone::Accent).pixmap(32, 32));
    m_file = new ElidedLabel(card);
    QFont strong = m_file->font();
    strong.setWeight(QFont::DemiBold);
    m_file->setFont(strong);
    m_hint = makeLabel(TextRole::Small, card);
    m_choose = makeButton(ButtonKind::Plain, card);
    m_choose->setObjectName(QStringLiteral("choose-file"));
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_file);
    words->addWidget(m_hint);
    row->addWidget(drawing);
    row->addLayout(words, 1);
    row->addWidget(m_choose);
    to->addWidget(card);
    connect(m_choose, &QPushButton::clicked, this, &FileStep::ask);
}

void FileStep::buildKinds(QVBoxLayout *to)
{
    m_question = makeLabel(TextRole::Heading, this);
    to->addSpacing(6);
    to->addWidget(m_question);
    QFrame *card = makeCard(this);
    auto *list = new QVBoxLayout(card);
    list->setContentsMargins(16, 12, 16, 12);
    list->setSpacing(8);
    for (const csv::Kind kind : csv::allKinds()) {
        auto *choice = new QRadioButton(card);
        choice->setObjectName(QStringLiteral("kind-") + csv::kindId(kind));
        choice->setMinimumWidth(Theme::forText(140));
        QLabel *help = makeLabel(TextRole::Muted, card);
        m_kinds->addButton(choice, static_cast<int>(kind));
        m_helps.append(help);
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        row->addWidget(choice);
        row->addWidget(help, 1);
        list->addLayout(row);
    }
    to->addWidget(card);
    setKind(csv::Kind::Customers);
    connect(m_kinds, &QButtonGroup::idClicked, this,
            [this](int id) { emit kindChosen(static_cast<csv::Kind>(id)); });
}

void FileStep::retranslate()
{
    m_choose->setText(tr("Choose a file…"));
    m_question->setText(tr("What does the file hold?"));
    const QList<csv::Kind> kinds = csv::allKinds();
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        QAbstractButton *choice = m_kinds->button(static_cast<int>(kinds.at(i)));
        choice->setText(ImportWords::kind(kinds.at(i)));
        choice->setAccessibleDescription(ImportWords::kindHelp(kinds.at(i)));
        m_helps.at(i)->setText(ImportWords::kindHelp(kinds.at(i)));
    }
    showFile();
}

void FileStep::showFile()
{
    if (m_path.isEmpty()) {
        m_file->setText(tr("Drop a file here, or choose it"));
        m_hint->setText(tr("CSV or plain text, as spreadsheets and shop programs save it. The file "
                           "stays as it is."));
    } else {
        m_file->setText(QFileInfo(m_path).fileName());
        m_hint->setText(m_bytes > 0 ? Format::bytes(m_bytes) : QString());
    }
}

void FileStep::setFile(const QString &path, qint64 bytes)
{
    m_path = path;
    m_bytes = bytes;
    showFile();
}

void FileStep::setKind(csv::Kind kind)
{
    m_kinds->button(static_cast<int>(kind))->setChecked(true);
}

void FileStep::focusFirst()
{
    m_choose->setFocus();
}

void FileStep::ask()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file to bring in"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables as text (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &FileStep::fileChosen);
    dialog->open();
}

} // namespace comptoir
