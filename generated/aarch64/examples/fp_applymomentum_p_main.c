/* dsp-codegen sha256 aee903e9c85a547457c5d4f84997379ee9873f3cd058223843847b21a2e07f09 */
/*
 * fp_applymomentum_p_main: the call of the reference page's example, on AArch64 with Advanced
 * SIMD.
 * The arrays are all zeros: fill them before the call.
 *
 * board: aarch64   operator: applymomentum   inputs: d49f649971b41650
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    static float weight[1024]; /* weights */
    static float accumulate[1024]; /* momentum of each weight */
    static float gradient[1024]; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;

    (void)argc;
    (void)argv;
    fp_applymomentum_p(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end);

    return 0;
}
