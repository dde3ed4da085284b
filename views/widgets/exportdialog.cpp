#include "views/widgets/exportdialog.h"

#include "models/domain/clock.h"
#include "views/widgets/dialogsize.h"
#include "views/widgets/filefolder.h"
#include "views/widgets/layouts.h"
#include "views/widgets/savequestion.h"
#include "views/widgets/viewsettings.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>

namespace comptoir {

namespace {

QString formatKey()
{
    return QStringLiteral("view.export.format");
}

/// Spreadsheets of languages with a decimal comma keep the comma for numbers.
bool writesCommas()
{
    return QLocale().decimalPoint() == QLatin1String(",");
}

} // namespace

ExportDialog::ExportDialog(const ViewContext &context, const QString &fileName, QWidget *parent)
    : Dialog(parent)
    , m_context(context)
    , m_stem(fileName + u'-'
             + context.clock.now().toZone(QTimeZone::systemTimeZone()).date().toString(Qt::ISODate))
    , m_formats(new QButtonGroup(this))
    , m_mark(new QCheckBox(tr("Mark the file so that Excel reads accents rightly"), this))
    , m_path(new QLineEdit(this))
    , m_problem(makeLabel(TextRole::Small, this))
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_which(makeLabel(TextRole::Muted, this))
{
    setKeepsNothing();
    setWindowTitle(tr("Export"));
    resizeForText(*this, {560, 410});
    build();
    m_formats->button(writesCommas() ? Semicolons : Commas)->setChecked(true);
    m_mark->setChecked(true);
    setPath(QDir(FileFolder::existing()).filePath(m_stem));
    takeFormat();
    restore();
}

void ExportDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    m_heading->setObjectName(QStringLiteral("heading"));
    setHeading({});
    m_which->setObjectName(QStringLiteral("which"));
    setWhich({});
    layout->addWidget(m_heading);
    layout->addWidget(m_which);
    layout->addSpacing(8);
    const QString names[]
        = {tr("Spreadsheet (CSV with semicolons, decimal comma)"),
           tr("Spreadsheet (CSV with commas, decimal point)"), tr("Other programs (JSON)")};
    for (int i = Semicolons; i <= Json; ++i) {
        auto *choice = new QRadioButton(names[i], this);
        m_formats->addButton(choice, i);
        layout->addWidget(choice);
    }
    layout->addWidget(m_mark);
    layout->addSpacing(8);
    QLabel *where = makeLabel(TextRole::Small, this);
    where->setText(tr("File"));
    where->setBuddy(m_path);
    m_path->setAccessibleName(where->text());
    QPushButton *browse = makeButton(ButtonKind::Plain, this);
    browse->setText(tr("Choose…"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(browse);
    layout->addWidget(where);
    layout->addLayout(row);
    m_problem->setProperty("role", QStringLiteral("danger"));
    m_problem->hide();
    layout->addWidget(m_problem);
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    QPushButton *write = makeMainButton(this);
    write->setText(tr("Export"));
    write->setObjectName(QStringLiteral("confirm"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(write);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    connect(m_formats, &QButtonGroup::idToggled, this, &ExportDialog::takeFormat);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::choosePath);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(write, &QPushButton::clicked, this, &ExportDialog::acceptPath);
}

void ExportDialog::setHeading(const QString &heading)
{
    m_heading->setText(heading.isEmpty() ? tr("Export what the table shows") : heading);
}

void ExportDialog::restore()
{
    const QString proposed = m_path->text();
    FileFolder(m_context.store).read(this, [this, proposed](const QString &folder) {
        if (m_path->text() == proposed)
            setPath(QDir(folder).filePath(m_stem));
        takeFormat();
    });
    ViewSettings(m_context.store)
        .read({formatKey()}, this, [this](const ViewSettings::Values &values) {
            const QString format = values.value(formatKey());
            if (!format.isEmpty() && m_formats->button(format.toInt()))
                m_formats->button(format.toInt())->setChecked(true);
            takeFormat();
        });
}

ExportDialog::Format ExportDialog::format() const
{
    return static_cast<Format>(m_formats->checkedId());
}

/// The file's ending follows the format, whatever the owner typed before it.
void ExportDialog::takeFormat()
{
    m_mark->setEnabled(format() != Json);
    QString path = m_path->text();
    for (const auto &ending : {QStringLiteral(".csv"), QStringLiteral(".json")}) {
        if (path.endsWith(ending, Qt::CaseInsensitive))
            path.chop(ending.size());
    }
    m_path->setText(path + (format() == Json ? QStringLiteral(".json") : QStringLiteral(".csv")));
}

void ExportDialog::choosePath()
{
    const QString filter = format() == Json ? tr("JSON files (*.json)") : tr("CSV files (*.csv)");
    const QString chosen = QFileDialog::getSaveFileName(this, windowTitle(), path(), filter,
                                                        nullptr, QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty())
        setPath(chosen);
    takeFormat();
}

void ExportDialog::acceptPath()
{
    const QFileInfo file(path());
    const bool folderThere = file.dir().exists() && !file.isDir() && !file.fileName().isEmpty();
    const Done may = folderThere
        ? checkExportTarget(file.filePath())
        : Done(Error{ErrorCode::File,
                     tr("There is no such folder. Choose another place for the file."),
                     QStringLiteral("no folder")});
    setTextOrHide(m_problem, may ? QString() : may.error().text);
    if (!may)
        return m_path->setFocus();
    FileFolder(m_context.store).remember(file.filePath());
    ViewSettings(m_context.store).write(formatKey(), QString::number(format()));
    SaveQuestion::confirm(this, file.filePath(), [this](const QString &) { accept(); });
}

void ExportDialog::setWhich(const QString &which)
{
    m_which->setText(which.isEmpty() ? tr(
                         "All lines of the present filter, in this order, with the columns shown.")
                                     : which);
}

QString ExportDialog::path() const
{
    return QDir::fromNativeSeparators(m_path->text().trimmed());
}

void ExportDialog::setPath(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
}

csv::TableFileOptions ExportDialog::options() const
{
    csv::TableFileOptions options;
    options.format = format() == Json ? csv::TableFileOptions::Format::Json
                                      : csv::TableFileOptions::Format::Csv;
    options.csv.delimiter = format() == Commas ? csv::Delimiter::Comma : csv::Delimiter::Semicolon;
    options.csv.byteOrderMark = m_mark->isChecked();
    options.zone = QTimeZone::systemTimeZone();
    return options;
}

} // namespace comptoir
