#!/usr/bin/env bash
#SBATCH --job-name=sitegen
#SBATCH --array=1-10
#SBATCH --cpus-per-task=4
# A site in ten parts, as an array of jobs: AS_OF=$(date -u +%Y-%m-%dT%H:%M:%SZ) sbatch --export=ALL docs/scale/slurm.sh
set -euo pipefail
docs/scale/build-part "$SLURM_ARRAY_TASK_ID" "$SLURM_ARRAY_TASK_COUNT" "${DESTINATION:?where the site goes}"
