import type { components } from './schema'

/** The answers of /api/v1, by the names the client uses. The shapes come from openapi.json and nowhere else. */
type Schemas = components['schemas']

export type Area = Schemas['AreaView']
export type Plate = Schemas['PlateView']
export type Scan = Schemas['ScanView']
export type Entry = Schemas['EntryView']
export type Search = Schemas['Found']
export type Suggestions = Schemas['Suggestions']
export type FoundApp = Schemas['FoundApp']
export type Platform = Schemas['PlatformView']
export type Matter = Schemas['GuideView']
export type Question = Schemas['QuestionView']
export type QuestionKind = Question['kind']
export type Resolution = Schemas['ResolutionView']
export type SavedList = Schemas['ChecklistView']
export type Saved = Schemas['SavedView']
export type Policy = Schemas['PolicyView']
export type FoundPolicy = Schemas['FoundPolicy']
export type Material = Schemas['MaterialView']
export type Form = Material['form']
export type NextStep = Schemas['NextStepView']
export type Hall = Schemas['HallView']
export type Halls = Schemas['HallsView']
export type Resident = Schemas['ResidentView']
export type Report = Schemas['ReportBody']
export type ReportKind = Report['kind']
export type Reported = Schemas['ReportView']

/** A matter's question as its guide shows it: the same as the one that is asked, less the options the server adds. */
export type GuideQuestion = Matter['questions'][number]
