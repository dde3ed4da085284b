#pragma once

#include "models/shops/csv/importprofile.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace comptoir {

class ElidedLabel;

/// The first step: which file, and what it holds.
class FileStep : public QWidget
{
    Q_OBJECT

public:
    explicit FileStep(QWidget *parent = nullptr);

    void setFile(const QString &path, qint64 bytes);
    void setKind(csv::Kind kind);
    void focusFirst();

signals:
    void fileChosen(const QString &path);
    void kindChosen(comptoir::csv::Kind kind);

private:
    void buildDropPlace(QVBoxLayout *to);
    void buildKinds(QVBoxLayout *to);
    void retranslate();
    void ask();
    void showFile();

    QString m_path;
    qint64 m_bytes = 0;
    ElidedLabel *m_file;
    QLabel *m_hint;
    QPushButton *m_choose;
    QLabel *m_question;
    QButtonGroup *m_kinds; ///< ids are csv::Kind
    QList<QLabel *> m_helps;
};

} // namespace comptoir
